package org.tidemark.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The classes of the product, read once, and what its rules ask of them. */
final class House {
    static final String SERVER = "org.tidemark.server";

    static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.tidemark");

    private House() {}

    /** Only these classes, as the rules would see them. */
    static JavaClasses only(Class<?>... samples) {
        return new ClassFileImporter().importClasses(samples);
    }

    /** The top classes that use a class of a package or of one below it. */
    static Set<String> users(JavaClasses classes, String used, Predicate<JavaClass> may) {
        Set<String> users = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!isIn(type, used) && !may.test(type)) {
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(target -> isIn(target, used))
                        .findAny()
                        .ifPresent(target -> users.add(outermost(type).getName()));
            }
        }
        return users;
    }

    /** Whether a class stands in a package or below it. */
    static boolean isIn(JavaClass type, String name) {
        return (type.getPackageName() + ".").startsWith(name + ".");
    }

    static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
