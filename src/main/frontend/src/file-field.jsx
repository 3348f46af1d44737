// Takes the place of form-js's own file picker, which keeps files in memory until the form is submitted and
// forgets them on a reload. This one uploads at once; its value is what the server holds: [{id, name, size}].

import { Errors, FilePicker, Label } from '@bpmn-io/form-js-viewer';
import { useEffect, useRef, useState } from 'preact/hooks';
import { acceptOf, guidanceOf } from './file-types.js';
import { stateWords, watch } from './file-state.js';
import { sizeOf } from './size.js';

/** A form-js module. `underWay` collects the uploads that are running, so that nobody completes before them. */
export function fileField(endpoint, underWay) {
  function UploadField({ field, value, onChange, onBlur, domId, errors = [], disabled, readonly }) {
    const [busy, setBusy] = useState('');
    const [problem, setProblem] = useState('');
    const current = useRef();
    current.current = { value, onChange };
    const alive = useRef(true);
    useEffect(() => () => { alive.current = false; }, []);

    const files = Array.isArray(value) ? value : [];
    const locked = disabled || readonly;
    const descriptionId = `${domId}-description`;
    const typesId = `${domId}-types`;
    const errorId = `${domId}-error-message`;
    const found = problem ? [problem, ...errors] : errors;

    const [states, setStates] = useState({});
    const ids = files.map(file => file.id).join(' ');
    useEffect(() => watch(ids ? ids.split(' ') : [], endpoint.fileState, (id, state) => setStates(known => ({ ...known, [id]: state }))), [ids]);

    function hold(files) {
      if (alive.current) {
        current.current.value = files;
        current.current.onChange({ value: files.length ? files : null });
      }
    }

    async function upload(chosen) {
      setProblem('');
      try {
        for (const file of chosen) {
          setBusy(`Uploading ${file.name} ...`);
          const received = await endpoint.upload(field.key, file);
          hold(field.multiple === true ? [...(current.current.value ?? []), received] : [received]);
        }
      } catch (e) {
        setProblem(e.words);
      } finally {
        setBusy('');
      }
    }

    function choose({ target }) {
      const chosen = [...target.files];
      target.value = '';
      if (chosen.length) {
        const run = upload(chosen);
        underWay.add(run);
        run.finally(() => underWay.delete(run));
      }
    }

    const remove = gone => hold(files.filter(file => file.id !== gone.id));

    return (
      <div class={'fjs-form-field fjs-form-field-filepicker' + (found.length ? ' fjs-has-errors' : '') + (locked ? ' fjs-readonly' : '')}>
        <Label htmlFor={domId} label={field.label} required={field.validate?.required} />
        {files.length > 0 && <ul class="scr-files">
          {files.map(file => (
            <li key={file.id}>
              {stateWords(states[file.id]) ? <span>{file.name}</span> : <a href={endpoint.download(file.id)} download={file.name}>{file.name}</a>}
              {' '}<span>({sizeOf(file.size)})</span>
              {stateWords(states[file.id]) && <strong class="scr-file-state" role="status">{stateWords(states[file.id])}</strong>}
              {!locked && <button type="button" class="scr-button" disabled={Boolean(busy)} onClick={() => remove(file)} aria-label={`Remove ${file.name}`}>Remove</button>}
            </li>
          ))}
        </ul>}
        {!locked && <input id={domId} type="file" multiple={field.multiple === true} accept={acceptOf(field)} disabled={Boolean(busy)}
          onChange={choose} onBlur={() => onBlur?.()} aria-invalid={found.length > 0} aria-describedby={[descriptionId, typesId, errorId].join(' ')} />}
        <div role="status">{busy}</div>
        {locked && !files.length && <p id={domId}>No file</p>}
        {!locked && <div id={typesId} class="fjs-form-field-description">{guidanceOf(field)}</div>}
        {field.description && <div id={descriptionId} class="fjs-form-field-description">{field.description}</div>}
        <Errors id={errorId} errors={found} />
      </div>
    );
  }
  UploadField.config = {
    ...FilePicker.config,
    emptyValue: null,
    sanitizeValue: ({ value }) => (Array.isArray(value) && value.length ? value : null)
  };

  function register(formFields) {
    formFields.register('filepicker', UploadField);
  }
  register.$inject = ['formFields'];
  return { __init__: [register] };
}
