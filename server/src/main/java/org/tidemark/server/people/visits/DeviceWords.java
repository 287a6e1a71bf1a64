package org.tidemark.server.people.visits;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser says of itself, in a few words: {@code Chrome, Windows}. */
final class DeviceWords {

    /** What stands in the header, and whose it is: the first that is there. */
    private static final List<Map.Entry<String, String>> BROWSERS =
            List.of(
                    Map.entry("MicroMessenger/", "WeChat"),
                    Map.entry("Edg/", "Edge"),
                    Map.entry("EdgA/", "Edge"),
                    Map.entry("EdgiOS/", "Edge"),
                    Map.entry("OPR/", "Opera"),
                    Map.entry("QQBrowser/", "QQ"),
                    Map.entry("Firefox/", "Firefox"),
                    Map.entry("FxiOS/", "Firefox"),
                    Map.entry("Chrome/", "Chrome"),
                    Map.entry("CriOS/", "Chrome"),
                    Map.entry("Safari/", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS =
            List.of(
                    Map.entry("iPhone", "iPhone"),
                    Map.entry("iPad", "iPad"),
                    Map.entry("HarmonyOS", "HarmonyOS"),
                    Map.entry("Android", "Android"),
                    Map.entry("Windows", "Windows"),
                    Map.entry("Mac OS X", "macOS"),
                    Map.entry("CrOS", "ChromeOS"),
                    Map.entry("Linux", "Linux"));

    private DeviceWords() {}

    /** Of the header; empty for what says nothing that is known. */
    static String of(@Nullable String header) {
        String said = header == null ? "" : header;
        String browser = first(BROWSERS, said);
        String system = first(SYSTEMS, said);
        return browser + (browser.isEmpty() || system.isEmpty() ? "" : ", ") + system;
    }

    private static String first(List<Map.Entry<String, String>> known, String said) {
        return known.stream()
                .filter(one -> said.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
