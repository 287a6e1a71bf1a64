package org.tidemark.server.kernel.regions;

import org.tidemark.engine.plan.LocalizedText;

/**
 * A province, city or district.
 *
 * @param code GB/T 2260: two digits a province, four a city, six a district
 * @param name in Chinese, and in English or pinyin
 */
public record Region(String code, LocalizedText name) {

    /** How deep it lies: 1 a province, 2 a city, 3 a district. */
    public int level() {
        return code.length() / 2;
    }
}
