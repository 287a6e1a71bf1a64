/**
 * The divisions of China: provinces, cities and districts by their GB/T 2260 codes, two, four and
 * six digits, with Chinese names and English or pinyin ones.
 *
 * <p>Invariants: a code begins with the code of what it lies in; a city without districts is its
 * own one district ({@code 441900}); the list never changes while the platform runs.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tidemark.server.kernel.regions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
