package org.tidemark.journal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server of our own with its data in a folder. It ends when it is closed, or with this
 * process; the folder survives.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** How long open connections may go on when this process is asked to end. */
    private static final int GRACE_SECONDS = 5;

    private final String url;
    private final String password;
    private final Runnable stop;
    private final Runnable forgetHook;
    private final CompletableFuture<Integer> died;

    private EmbeddedPostgres(
            int port,
            String password,
            Runnable stop,
            Runnable forgetHook,
            CompletableFuture<Integer> died) {
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        this.password = password;
        this.stop = stop;
        this.forgetHook = forgetHook;
        this.died = died;
    }

    /**
     * Starts the server of a data folder, which is made if it is not there. The binaries are
     * unpacked into the folder.
     *
     * @throws PostgresStartException when another platform uses the folder, or the server cannot
     *     start
     */
    public static EmbeddedPostgres start(Path folder) {
        return start(folder, folder);
    }

    /**
     * As {@link #start(Path)}, with the binaries unpacked under another folder that several may
     * share.
     */
    public static EmbeddedPostgres start(Path folder, Path binaries) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(binaries);
            FileLock lock =
                    tryLock(folder)
                            .orElseThrow(() ->
                                    new PostgresStartException(
                                            "数据文件夹 " + folder + " 正由另一个平台使用；请先停止那一个",
                                            "the data folder "
                                                    + folder
                                                    + " is in use by another platform; stop that one first"));
            return startLocked(folder.toRealPath(), binaries.toRealPath(), lock);
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法在 " + folder + " 中启动 PostgreSQL：“" + e.getMessage() + "”",
                    "cannot start PostgreSQL in " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    /**
     * The server of a data folder: the one that a running platform has started, left running when
     * closed, or a new one.
     */
    public static EmbeddedPostgres startOrJoin(Path folder) {
        try {
            Files.createDirectories(folder);
            Optional<FileLock> lock = tryLock(folder);
            if (lock.isPresent()) {
                return startLocked(folder.toRealPath(), folder.toRealPath(), lock.get());
            }
            PidFile running =
                    Cluster.running(folder)
                            .filter(PidFile::ready)
                            .orElseThrow(() ->
                                    new PostgresStartException(
                                            folder + " 中有平台正在启动或停止；请稍后再试",
                                            "a platform is starting or stopping in "
                                                    + folder
                                                    + "; try again in a moment"));
            return new EmbeddedPostgres(
                    running.port(),
                    Cluster.password(folder),
                    () -> {},
                    () -> {},
                    new CompletableFuture<>());
        } catch (IOException e) {
            throw new PostgresStartException(
                    "无法在 " + folder + " 中启动 PostgreSQL：“" + e.getMessage() + "”",
                    "cannot start PostgreSQL in " + folder + ": " + e.getMessage(),
                    e);
        }
    }

    private static EmbeddedPostgres startLocked(Path folder, Path binaries, FileLock lock)
            throws IOException {
        try {
            Privileges privileges = Privileges.ofThisProcess();
            privileges.requireReachable(folder);
            privileges.requireReachable(binaries);
            Cluster cluster =
                    new Cluster(folder, PostgresBinaries.unpackUnder(binaries), privileges);
            cluster.create();
            cluster.stopOrphan();
            Process process = cluster.start();
            Stopper stopper = new Stopper(cluster, lock);
            return new EmbeddedPostgres(
                    cluster.port(process),
                    Cluster.password(folder),
                    stopper::stopNow,
                    stopper::forgetHook,
                    stopper.died(process));
        } catch (IOException | RuntimeException e) {
            lock.acquiredBy().close();
            throw e;
        }
    }

    /**
     * Completed with the server's exit status when it has ended though nobody has stopped it. It is
     * not started again: what stands on it begins anew with a new process.
     */
    public CompletableFuture<Integer> died() {
        return died.copy();
    }

    /** JDBC address, without the password. */
    public String url() {
        return url;
    }

    /** The one role. */
    public String user() {
        return Cluster.ROLE;
    }

    /** The role's password. */
    public String password() {
        return password;
    }

    /** Opens a new connection each time. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user());
        source.setPassword(password);
        return source;
    }

    /**
     * From now on the caller closes it, at the end of the process too: what still needs the server
     * then can be ended before it.
     */
    public void endWithCaller() {
        forgetHook.run();
    }

    @Override
    public void close() {
        stop.run();
    }

    private static Optional<FileLock> tryLock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: as much in use as by another one.
        }
        if (lock == null) {
            channel.close();
        }
        return Optional.ofNullable(lock);
    }

    /** Stops the server once, by close or by the end of the process. */
    private static final class Stopper {

        private final Cluster cluster;
        private final FileLock lock;
        private final Thread hook;
        private volatile boolean stopped;

        Stopper(Cluster cluster, FileLock lock) {
            this.cluster = cluster;
            this.lock = lock;
            hook = new Thread(() -> stop(true), "stop-postgres");
            Runtime.getRuntime().addShutdownHook(hook);
        }

        /** Another server's end is that server's matter. */
        CompletableFuture<Integer> died(Process server) {
            return server.onExit()
                    .thenCompose(ended ->
                            stopped
                                    ? new CompletableFuture<>()
                                    : CompletableFuture.completedFuture(ended.exitValue()));
        }

        void stopNow() {
            stop(false);
            forgetHook();
        }

        void forgetHook() {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                return; // the process is ending; the hook finds nothing to do
            }
        }

        /**
         * At the end of the process others may still be writing what they must: they get a moment.
         */
        private synchronized void stop(boolean gently) {
            if (stopped) {
                return;
            }
            stopped = true;
            if (gently) {
                cluster.stopGently(GRACE_SECONDS);
            } else {
                cluster.stop();
            }
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new PostgresStartException(
                        "无法释放数据文件夹的锁", "cannot release the data folder's lock", e);
            }
        }
    }
}
