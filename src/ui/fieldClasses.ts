/** The frame around a bare field and what is beside it in one control: it shows the field's focus. */
export const fieldFrameClasses =
  'control has-[:is(input,select):focus-visible]:outline-2 has-[:is(input,select):focus-visible]:outline-offset-2 has-[:is(input,select):focus-visible]:outline-accent';

/** A field within such a frame. */
export const bareFieldClasses = 'min-w-0 bg-transparent outline-none placeholder:text-muted';
