// What several rules need to know about names and about the model's tree.

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const CAMEL = /^[a-z][A-Za-z0-9]*$/;
const MADE_UP_BY_A_MODELER = /^(activity|event|gateway|flow|process|lane|message|participant|field|text|group)[-_](?=[a-z]*\d)[0-9a-z]{6,8}$/i;

export const isKebab = id => KEBAB.test(id) && !isGenerated(id);
export const isCamel = name => CAMEL.test(name);
export const isGenerated = id => MADE_UP_BY_A_MODELER.test(id);

/** `${name}` and nothing more. */
export const isPlainReference = text => /^\$\{[a-z][A-Za-z0-9]*\}$/.test(text);

export const isA = (node, ...types) => types.some(type => node.$instanceOf?.(type));

export const extensions = (node, type) => (node.extensionElements?.values ?? []).filter(value => isA(value, type));

export const camundaProperties = node =>
  Object.fromEntries(extensions(node, 'camunda:Properties')
    .flatMap(properties => properties.values ?? [])
    .map(property => [property.name, property.value]));

export const eventDefinitions = (node, type) => (node.eventDefinitions ?? []).filter(definition => isA(definition, type));

/** An exclusive gateway that more than one way leaves. */
export const decides = node => isA(node, 'bpmn:ExclusiveGateway') && (node.outgoing ?? []).length > 1;

export const rule = check => () => ({ check });
