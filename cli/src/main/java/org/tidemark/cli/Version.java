package org.tidemark.cli;

import java.util.Optional;
import org.tidemark.plan.WordBundle;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The version in the jar's manifest, and the Java it runs on. */
final class Version implements IVersionProvider {

    @Spec private CommandSpec spec;

    @Override
    public String[] getVersion() {
        var version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion());
        var fromClasses = WordBundle.beside(Version.class).say("cli.from-classes");
        return new String[] {
            "tidemark "
                    + version.orElseGet(() -> ReaderLanguage.of(spec).language().of(fromClasses)),
            "Java " + Runtime.version()
        };
    }
}
