import { readConfig } from './src/config.js';
import { createLog } from './src/log.js';
import { startService } from './src/service.js';

const log = createLog(process.stdout);

try {
  const service = await startService(readConfig(process.env), log);
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.once(signal, async () => {
      const clean = await service.stop(signal);
      process.exitCode = clean ? 0 : 1;
    });
  }
} catch (error) {
  log.error('start-failed', { reason: error.message });
  process.exitCode = 1;
}
