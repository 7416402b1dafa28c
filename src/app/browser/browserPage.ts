/** How the page is left or loaded anew; an object, so that tests can replace it. */
export const browserPage = {
  reload: () => location.reload(),
  goTo: (address: string) => location.assign(address),
  post: (address: string) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = address;
    document.body.append(form);
    form.submit();
  },
};
