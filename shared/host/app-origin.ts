// The desktop window's own origin. A standard scheme, so that storage, workers and isolation behave as they do on the web.

export const APP_SCHEME = 'app';
export const APP_HOST = 'retort';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
