import { fileURLToPath } from 'node:url';

/**
 * The service's settings, all from the environment; every mistake is reported at once.
 *
 * - `PORT`             port of the application, 0-65535 (0: any free one); default 3000. It listens on 127.0.0.1 only, for nginx
 * - `HEALTH_HOST`      address of the health port; default 0.0.0.0, because the load balancer asks from outside
 * - `HEALTH_PORT`      port of the health check, 0-65535; default 3001
 * - `HEALTH_TARGET`    URL that must answer 200 for the server to be healthy; default the application's own `/version`.
 *                      An image names nginx here, so that a server without nginx is not healthy
 * - `STORE`            `memory`, or `file:DIRECTORY` shared by every process that names it; default `memory`
 * - `VERSION_FILE`     what the packer wrote; default `version.json` in the packed root, beside `api/`
 * - `SHUTDOWN_SECONDS` how long requests in flight may take after SIGTERM, 0-600; default 30
 */
export function readConfig(env) {
  const mistakes = [];
  const config = {
    port: integer('PORT', 3000, 65535),
    healthHost: env.HEALTH_HOST || '0.0.0.0',
    healthPort: integer('HEALTH_PORT', 3001, 65535),
    healthTarget: env.HEALTH_TARGET || null,
    store: env.STORE || 'memory',
    versionFile: env.VERSION_FILE || fileURLToPath(new URL('../../version.json', import.meta.url)),
    shutdownMilliseconds: integer('SHUTDOWN_SECONDS', 30, 600) * 1000,
  };
  if (config.store !== 'memory' && !/^file:.+/.test(config.store)) {
    mistakes.push(`STORE: ${config.store} is neither "memory" nor "file:DIRECTORY".`);
  }
  if (config.healthTarget && !/^http:\/\//.test(config.healthTarget)) {
    mistakes.push(`HEALTH_TARGET: ${config.healthTarget} is not an http:// URL.`);
  }
  if (mistakes.length > 0) {
    throw new Error(mistakes.join(' '));
  }
  return Object.freeze(config);

  function integer(name, fallback, most) {
    const text = env[name];
    if (text === undefined || text === '') {
      return fallback;
    }
    if (!/^\d{1,5}$/.test(text) || Number(text) > most) {
      mistakes.push(`${name}: ${text} is not an integer from 0 to ${most}.`);
    }
    return Number(text);
  }
}
