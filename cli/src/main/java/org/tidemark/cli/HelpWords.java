package org.tidemark.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.tidemark.plan.Language;
import org.tidemark.plan.WordBundle;

/**
 * The words of a command's help in one language: those of all commands and those that stand beside
 * the command. A key {@code check.copy} is the description of {@code --copy}; {@code
 * platform.serve.usage.description}, with the command in it, holds for that command alone.
 */
final class HelpWords extends ResourceBundle {

    private static final String PROGRAM = "tidemark.";

    private final Map<String, String> texts = new HashMap<>();

    HelpWords(Language language, Class<?>... commands) {
        for (Class<?> command : commands) {
            WordBundle.beside(command).texts(language).forEach(this::put);
        }
    }

    /** Help is a format, in which a per cent sign stands twice. */
    private void put(String key, String text) {
        String format = text.replace("%", "%%");
        String own = key.substring(key.indexOf('.') + 1);
        texts.put(key, format);
        texts.put(own, format);
        texts.put(PROGRAM + own, format);
        texts.put(PROGRAM + key, format);
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
