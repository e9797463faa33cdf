#!/usr/bin/env node
import { packageName, packageVersion } from '../version.js';

console.log(`${packageName} ${packageVersion}`);
