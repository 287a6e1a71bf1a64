package org.tidemark.server;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How a platform is started.
 *
 * @param address the network address to listen on
 * @param publicAddress what stands before every path, {@code https://shop.example.cn}; empty where
 *     the settings say it, or where only this machine can reach the platform
 * @param port the TCP port, 0 for any free one
 * @param dataFolder where everything is kept that is not in somebody else's database
 * @param databaseUrl JDBC address of one's own PostgreSQL, empty for the embedded one
 * @param zone whose offset the times of commands carry; it decides where a day ends
 * @param newKey whether the operator key is to be replaced by a new one
 * @param acceptClock whether this start believes the machine's clock as it is
 * @param demo whether to run the demo programme, with everything marked as demo data
 */
public record ServerOptions(
        String address,
        String publicAddress,
        int port,
        Path dataFolder,
        String databaseUrl,
        ZoneId zone,
        boolean newKey,
        boolean acceptClock,
        boolean demo) {

    /** Only this machine can reach it. */
    public static final String LOOPBACK = "127.0.0.1";

    /** The port where nothing else is said. */
    public static final int PORT = 8080;

    /** The zone where nothing else is said. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** A platform on any free port of this machine, on an embedded database. */
    public static ServerOptions onAnyPort(Path dataFolder) {
        return new ServerOptions(LOOPBACK, "", 0, dataFolder, "", ZONE, false, false, false);
    }

    /** The same with the demo programme and a key of its own for each start. */
    public ServerOptions withDemo() {
        return new ServerOptions(
                address,
                publicAddress,
                port,
                dataFolder,
                databaseUrl,
                zone,
                true,
                acceptClock,
                true);
    }
}
