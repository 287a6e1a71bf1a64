package org.tidemark.server;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.tidemark.engine.command.NearestWord;
import org.tidemark.engine.plan.LocalizedText;

/**
 * The settings of the platform's own, {@code tidemark.*}, wherever they stand: which there are, and
 * what is wrong with one that was given.
 */
final class Settings {

    private static final String HERE = Settings.class.getPackageName();
    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("tidemark");

    /** Read by the command that starts the platform, and by its log. */
    private static final List<ConfigurationPropertyName> OF_OTHERS =
            List.of(
                    ConfigurationPropertyName.of("tidemark.database"),
                    ConfigurationPropertyName.of("tidemark.java"),
                    ConfigurationPropertyName.of("tidemark.log"));

    /** Those that no class of settings holds. */
    static final List<String> ALONE =
            List.of(
                    "tidemark.ads.demo.enabled",
                    "tidemark.days.close",
                    "tidemark.demo",
                    "tidemark.demo.orders",
                    "tidemark.jobs.by-itself",
                    "tidemark.journal.most-proved-here",
                    "tidemark.programmes.exits-alarm-percent",
                    "tidemark.programmes.notice-days",
                    "tidemark.payments.demo",
                    "tidemark.payouts.demo");

    private Settings() {}

    /** A sentence about the first setting of ours that there is not; empty where all are known. */
    static Optional<LocalizedText> unknown(
            Environment environment, Map<ConfigurationPropertyName, Boolean> known) {
        List<String> names = known.keySet().stream().map(Object::toString).toList();
        return given(ConfigurationPropertySources.get(environment))
                .filter(name -> !isKnown(name, known))
                .findFirst()
                .map(name -> sentence(name, names));
    }

    private static Stream<ConfigurationPropertyName> given(Iterable<?> sources) {
        return StreamSupport.stream(sources.spliterator(), false)
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(OURS::isAncestorOf)
                .filter(name -> OF_OTHERS.stream().noneMatch(other -> other.isAncestorOf(name)));
    }

    private static boolean isKnown(
            ConfigurationPropertyName name, Map<ConfigurationPropertyName, Boolean> known) {
        return known.entrySet().stream()
                .anyMatch(one ->
                        one.getKey().equals(name)
                                || one.getValue() && one.getKey().isAncestorOf(name));
    }

    private static LocalizedText sentence(ConfigurationPropertyName name, List<String> known) {
        Optional<String> nearest = NearestWord.of(name.toString(), known);
        return new LocalizedText(
                "没有设置 "
                        + name
                        + nearest.map(one -> "；是否想写 " + one + "？")
                                .orElse("；现有的设置见 docs/operations.md"),
                "there is no setting "
                        + name
                        + nearest.map(one -> "; did you mean " + one + "?")
                                .orElse("; see docs/operations.md for those that there are"));
    }

    /** A setting of ours that there is not, or that is missing; the message is English. */
    static final class WrongException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final transient LocalizedText text;

        WrongException(LocalizedText text) {
            super(text.en());
            this.text = text;
        }

        LocalizedText text() {
            return text;
        }
    }

    /** All of them; true for one that holds several values, by name or number. */
    static Map<ConfigurationPropertyName, Boolean> known() {
        Map<ConfigurationPropertyName, Boolean> known = new TreeMap<>();
        ALONE.forEach(name -> known.put(ConfigurationPropertyName.of(name), false));
        ClassPathScanningCandidateComponentProvider classes =
                new ClassPathScanningCandidateComponentProvider(false) {
                    @Override
                    protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                        return true; // records inside of other classes too
                    }
                };
        classes.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        classes.findCandidateComponents(HERE)
                .forEach(found -> {
                    Class<?> kind =
                            ClassUtils.resolveClassName(
                                    String.valueOf(found.getBeanClassName()),
                                    Settings.class.getClassLoader());
                    ConfigurationProperties marked =
                            AnnotationUtils.findAnnotation(kind, ConfigurationProperties.class);
                    if (marked != null) {
                        add(ConfigurationPropertyName.of(marked.value()), kind, known);
                    }
                });
        return known;
    }

    private static void add(
            ConfigurationPropertyName prefix,
            Class<?> kind,
            Map<ConfigurationPropertyName, Boolean> known) {
        for (RecordComponent one : kind.getRecordComponents()) {
            ConfigurationPropertyName name =
                    prefix.append(DataObjectPropertyName.toDashedForm(one.getName()));
            Class<?> type = one.getType(); // a record of ours is a group of settings
            if (type.isRecord() && type.getPackageName().startsWith(HERE)) {
                add(name, type, known);
            } else {
                boolean several =
                        Map.class.isAssignableFrom(type) || Collection.class.isAssignableFrom(type);
                known.put(name, several);
            }
        }
    }

    /** A sentence about a value that is not what its setting wants. */
    static LocalizedText wrong(BindException failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        Optional<Object> value =
                Optional.ofNullable(failed.getProperty()).map(property -> property.getValue());
        return new LocalizedText(
                "设置 "
                        + failed.getName()
                        + value.map(one -> " 的值“" + one + "”").orElse("")
                        + "不能使用：“"
                        + root.getMessage()
                        + "”",
                "the setting "
                        + failed.getName()
                        + value.map(one -> " is \"" + one + '"').orElse("")
                        + ", which cannot be used: "
                        + root.getMessage());
    }
}
