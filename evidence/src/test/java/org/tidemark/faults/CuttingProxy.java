package org.tidemark.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Stands between a platform and its PostgreSQL and cuts their line in every way a network can. */
final class CuttingProxy implements AutoCloseable {

    private static final int CHUNK = 1 << 16;
    private static final long POLL_NANOS = 5_000_000;

    /** How PostgreSQL says that a transaction is committed. */
    private static final String COMMITTED = "COMMIT\0";

    /** What the writer of the journal says on its connection, and nobody else. */
    private static final String WRITES = "UPDATE ledger.journal_head SET seq";

    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger swallow = new AtomicInteger();
    private volatile int target;
    private volatile boolean closed;
    private volatile boolean silent;

    /** Begins to pass connections on to a port of this machine. */
    CuttingProxy(int target) throws IOException {
        this.target = target;
        door = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon(true).name("proxy").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on the database is there. */
    void target(int port) {
        target = port;
    }

    /** Resets all connections. */
    void cut() {
        open.forEach(CuttingProxy::reset);
        open.clear();
    }

    /** Lets nobody in any more, and resets who is. */
    void shut() {
        closed = true;
        cut();
    }

    /** Passes nothing on and tells nobody. */
    void fallSilent() {
        silent = true;
    }

    /** Swallows the answers to so many commits of the journal, and resets its connection then. */
    void swallowCommits(int commits) {
        swallow.set(commits);
    }

    /** How many of those are still to be swallowed. */
    int toSwallow() {
        return Math.max(0, swallow.get());
    }

    /** All is as it was; who was kept in silence is reset. */
    void mend() {
        swallow.set(0);
        closed = false;
        if (silent) {
            cut();
            silent = false;
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (closed) {
                    reset(client);
                } else {
                    Thread.ofVirtual().start(() -> connect(client));
                }
            } catch (IOException over) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            awaitWords();
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        } catch (IOException away) {
            end(client, server);
            return;
        }
        AtomicBoolean writer = new AtomicBoolean();
        Thread.ofVirtual().start(() -> pass(client, server, false, writer));
        pass(server, client, true, writer);
    }

    private void pass(Socket from, Socket to, boolean answers, AtomicBoolean writer) {
        byte[] bytes = new byte[CHUNK];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                awaitWords();
                if (!answers && contains(bytes, length, WRITES)) {
                    writer.set(true);
                }
                if (answers && writer.get() && isSwallowed(bytes, length)) {
                    break;
                }
                out.write(bytes, 0, length);
            }
        } catch (IOException cut) {
            // both ends are told below
        }
        end(from, to);
    }

    private boolean isSwallowed(byte[] bytes, int length) {
        return swallow.get() > 0
                && contains(bytes, length, COMMITTED)
                && swallow.getAndDecrement() > 0;
    }

    private static boolean contains(byte[] bytes, int length, String words) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(words);
    }

    private void awaitWords() {
        while (silent) {
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private void end(Socket one, Socket other) {
        open.remove(one);
        open.remove(other);
        reset(one);
        reset(other);
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // it is closed, which is what was wanted
        }
    }

    @Override
    public void close() throws IOException {
        silent = false;
        door.close();
        cut();
    }
}
