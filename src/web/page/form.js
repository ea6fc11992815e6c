/** Forms inside messages: what was filled in, and what is wrong with it. */

/** Answers by input id; a list for a choice of people. */
export function answersIn(form) {
  return Object.fromEntries(inputsOf(form).map((input) => [input.dataset.input, answerOf(input)]));
}

/** The first field that must be filled in and is not; undefined: all are. */
export function firstMissing(form) {
  return inputsOf(form).find(
    (input) => input.dataset.required === 'true' && answerOf(input).length === 0,
  )?.dataset.input;
}

/** Says at the field what is wrong with it, and goes there. What was typed stays. */
export function showFault(form, id, text) {
  for (const input of inputsOf(form)) setFault(input, input.dataset.input === id ? text : '');
  const faulty = inputsOf(form).find((input) => input.dataset.input === id);
  faulty?.querySelector('input, select, textarea')?.focus();
}

export function focusFirstInput(container) {
  const first = container.querySelector('.input :is(input, select, textarea)');
  first?.focus({ preventScroll: true });
}

function inputsOf(form) {
  return [...form.querySelectorAll('.input')];
}

function answerOf(input) {
  if (input.dataset.kind === 'people') {
    return [...input.querySelectorAll(':checked')].map((box) => box.value);
  }
  return input.querySelector('input, select, textarea').value.trim();
}

function setFault(input, text) {
  const fault = input.querySelector('.fault');
  fault.textContent = text;
  fault.hidden = text === '';
  for (const control of input.querySelectorAll('input, select, textarea')) {
    if (text === '') control.removeAttribute('aria-invalid');
    else control.setAttribute('aria-invalid', 'true');
  }
}
