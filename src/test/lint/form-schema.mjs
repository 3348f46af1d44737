// The components of form-js 1.23 that the forms of this project may use, and their properties.

const ref = name => ({ $ref: `#/definitions/${name}` });
const text = { type: 'string', minLength: 1 };
const bool = { type: 'boolean' };
const boolOrFeel = { type: ['boolean', 'string'], pattern: '^=' };
const numOrFeel = { type: ['number', 'string'], pattern: '^=' };
const common = { id: text, type: text, layout: ref('layout'), conditional: ref('conditional'), properties: { type: 'object' } };
const input = { ...common, key: text, label: text, description: text, readonly: boolOrFeel, disabled: bool, validate: ref('validate') };
const options = { values: ref('options'), valuesKey: text, valuesExpression: ref('feel') };
const box = { ...common, label: text, path: { type: 'string' }, components: ref('components'), showOutline: bool, verticalAlignment: { enum: ['start', 'center', 'end'] } };
const appearance = { type: 'object', additionalProperties: false, properties: { prefixAdorner: text, suffixAdorner: text } };
const types = {
  text: [{ ...common, text }, ['text']],
  html: [{ ...common, content: text }, ['content']],
  table: [{ ...common, label: text, dataSource: ref('feel'), rowCount: { type: 'integer', minimum: 1 }, columns: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['label', 'key'], properties: { label: text, key: text } } }, columnsExpression: ref('feel') }, ['dataSource', 'label']],
  separator: [common, []],
  spacer: [{ ...common, height: { type: 'integer' } }, []],
  group: [box, ['components']],
  dynamiclist: [{ ...box, path: text, isRepeating: bool, allowAddRemove: bool, defaultRepetitions: { type: 'integer', minimum: 0 }, disableCollapse: bool, nonCollapsedItems: { type: 'integer', minimum: 1 } }, ['path', 'components']],
  textfield: [{ ...input, appearance, defaultValue: { type: 'string' } }, ['key']],
  textarea: [{ ...input, defaultValue: { type: 'string' } }, ['key']],
  number: [{ ...input, appearance, decimalDigits: { type: 'integer', minimum: 0 }, increment: numOrFeel, serializeToString: { const: false }, defaultValue: { type: 'number' } }, ['key']],
  datetime: [{ ...input, label: false, dateLabel: text, timeLabel: text, subtype: { enum: ['date', 'time', 'datetime'] }, timeSerializingFormat: { enum: ['no_timezone'] }, timeInterval: { type: 'integer' }, use24h: bool }, ['key', 'subtype']],
  select: [{ ...input, ...options, searchable: bool, defaultValue: { type: ['string', 'boolean'] } }, ['key']],
  radio: [{ ...input, ...options, defaultValue: { type: ['string', 'boolean'] } }, ['key']],
  checkbox: [{ ...input, defaultValue: bool }, ['key', 'label']],
  checklist: [{ ...input, ...options, defaultValue: { type: 'array', items: text } }, ['key']],
  taglist: [{ ...input, ...options, defaultValue: { type: 'array', items: text } }, ['key']],
  filepicker: [{ ...input, multiple: bool, accept: text }, ['key']]
};
/** JSON schema of a form: strict, so that a misspelt property is found. */
export default {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'A form of this service: what form-js 1.23 knows and we use',
  type: 'object',
  additionalProperties: false,
  required: ['schemaVersion', 'type', 'id', 'executionPlatform', 'executionPlatformVersion', 'components'],
  properties: {
    $schema: text,
    schemaVersion: { const: 19 },
    type: { const: 'default' },
    id: text,
    executionPlatform: { const: 'Camunda Platform' },
    executionPlatformVersion: { const: '7.24.0' },
    exporter: { type: 'object', additionalProperties: false, properties: { name: text, version: text } },
    components: ref('components')
  },
  definitions: {
    feel: { type: 'string', pattern: '^=.' },
    layout: { type: 'object', additionalProperties: false, properties: { row: text, columns: { type: ['integer', 'null'], minimum: 1, maximum: 16 } } },
    conditional: { type: 'object', additionalProperties: false, required: ['hide'], properties: { hide: ref('feel') } },
    validate: { type: 'object', additionalProperties: false, properties: { required: boolOrFeel, minLength: numOrFeel, maxLength: numOrFeel, min: numOrFeel, max: numOrFeel, pattern: text, validationType: { enum: ['custom', 'email', 'phone'] } } },
    options: { type: 'array', minItems: 1, items: { type: 'object', additionalProperties: false, required: ['label', 'value'], properties: { label: text, value: { type: ['string', 'boolean'], minLength: 1 } } } },
    components: { type: 'array', items: ref('component') },
    component: {
      type: 'object',
      required: ['id', 'type'],
      discriminator: { propertyName: 'type' },
      oneOf: Object.entries(types).map(([type, [properties, required]]) => ({ additionalProperties: false, required, properties: { ...properties, type: { const: type } } }))
    }
  }
};
