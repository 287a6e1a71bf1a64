package org.tidemark.journal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL refuses to run as root. Started by root, it is run as the user {@code postgres} if the
 * system has one, else as {@code nobody}; anybody else runs it as himself.
 */
final class Privileges {

    private static final Path USERS = Path.of("/etc/passwd");

    /** A user and his group, by number. */
    private record Account(String name, int user, int group) {}

    private final Optional<Account> other;

    private Privileges(Optional<Account> other) {
        this.other = other;
    }

    /** What is right for the user of this process. */
    static Privileges ofThisProcess() {
        boolean root =
                ProcessHandle.current().info().user().filter("root"::equals).isPresent()
                        && Files.isReadable(USERS);
        return new Privileges(root ? Optional.of(unprivileged()) : Optional.empty());
    }

    /** The command as it must be run. */
    List<String> wrap(List<String> command) {
        List<String> wrapped = new ArrayList<>();
        other.ifPresent(account ->
                wrapped.addAll(
                        List.of(
                                "setpriv",
                                "--reuid=" + account.user(),
                                "--regid=" + account.group(),
                                "--clear-groups",
                                "--")));
        wrapped.addAll(command);
        return wrapped;
    }

    /** Hands a file or folder to the user that the server runs as. */
    void give(Path file) throws IOException {
        if (other.isPresent()) {
            Files.setAttribute(file, "unix:gid", other.get().group());
            Files.setAttribute(file, "unix:uid", other.get().user());
        }
    }

    /**
     * Checks that the server's user can get into the folder.
     *
     * @throws PostgresStartException when a folder above it is closed to others
     */
    void requireReachable(Path folder) throws IOException {
        if (other.isEmpty()) {
            return;
        }
        for (Path f = folder.toRealPath(); f != null; f = f.getParent()) {
            if (!Files.getPosixFilePermissions(f).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                throw new PostgresStartException(
                        "由 root 启动时，PostgreSQL 以用户 "
                                + other.get().name()
                                + " 运行，而该用户不能经过文件夹 "
                                + f
                                + "；请换一个数据文件夹（--data），或用 chmod o+x "
                                + f
                                + " 放行",
                        "started by root, PostgreSQL runs as the user "
                                + other.get().name()
                                + ", who cannot pass the folder "
                                + f
                                + "; choose a data folder elsewhere (--data) or open it with chmod o+x "
                                + f);
            }
        }
    }

    static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static Account unprivileged() {
        try {
            List<Account> accounts =
                    Files.readAllLines(USERS).stream()
                            .map(line -> line.split(":", -1))
                            .filter(f ->
                                    f.length > 3 && List.of("postgres", "nobody").contains(f[0]))
                            .map(f ->
                                    new Account(
                                            f[0], Integer.parseInt(f[2]), Integer.parseInt(f[3])))
                            .sorted((a, b) ->
                                    b.name().compareTo(a.name())) // postgres before nobody
                            .toList();
            if (accounts.isEmpty()) {
                throw new PostgresStartException(
                        "PostgreSQL 不以 root 运行，而 "
                                + USERS
                                + " 中既没有用户 postgres 也没有 nobody；请以普通用户启动平台",
                        "PostgreSQL does not run as root and "
                                + USERS
                                + " has neither a user postgres nor nobody; start the platform as an ordinary user");
            }
            return accounts.getFirst();
        } catch (IOException e) {
            throw new PostgresStartException("无法读取 " + USERS, "cannot read " + USERS, e);
        }
    }
}
