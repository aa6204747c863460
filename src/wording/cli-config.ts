/** What the command line says about its configuration file. */
import type { Bilingual } from '../model/report.ts';

export const CONFIG_HELP = {
  config: {
    zh: '配置文件（默认：从当前文件夹起逐级向上找 eldercheck.config.yaml）',
    en: 'the configuration (default: eldercheck.config.yaml in the working folder or the nearest one above it)',
  },
  noConfig: { zh: '不用配置文件', en: 'use no configuration' },
  printConfig: {
    zh: '列出每项设置的值和来源，不检查任何项目',
    en: 'print every setting and where it comes from; check nothing',
  },
} satisfies Record<string, Bilingual>;

export const CONFIG_MESSAGES = {
  invalid: { zh: '配置文件有误，没有检查任何项目：', en: 'The configuration is invalid; nothing was evaluated:' },
  noConfig: {
    zh: '找不到配置文件：{path}。请检查 --config 的路径。',
    en: 'No such configuration: {path}. Check the path given to --config.',
  },
  found: {
    zh: '按配置文件 {file} 检查（--no-config 可不用它）。',
    en: 'Configured by {file} (--no-config leaves it out).',
  },
  none: { zh: '无', en: 'none' },
  default: { zh: '默认', en: 'default' },
  systemLanguage: { zh: '系统语言', en: "the system's language" },
  notFound: { zh: '没有找到', en: 'none found' },
} satisfies Record<string, Bilingual>;
