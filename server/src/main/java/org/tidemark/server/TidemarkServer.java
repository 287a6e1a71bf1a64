package org.tidemark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.tidemark.engine.plan.LocalizedText;
import org.tidemark.server.kernel.database.Database;
import org.tidemark.server.web.access.OneTimeLinks;
import org.tidemark.server.web.access.OperatorKey;
import org.tidemark.server.web.address.Exposure;

/** A running platform. */
public final class TidemarkServer implements AutoCloseable {

    private static final String LEDGER = "main";
    private static final String PUBLIC_ADDRESS = "tidemark.people.address";

    /** The file of settings in the data folder. */
    static final String SETTINGS = "platform.properties";

    private static final String ANY_ADDRESS = "0.0.0.0";

    private final ServerOptions options;
    private final ConfigurableApplicationContext context;
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final CompletableFuture<Integer> databaseDied;

    private TidemarkServer(ServerOptions options, ConfigurableApplicationContext context) {
        this.options = options;
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.complete(true);
            }
        });
        databaseDied = context.getBean(Database.class).died();
    }

    /**
     * Starts a platform; returns when it serves.
     *
     * @throws ServerStartException when it cannot start, with the reason in a sentence
     */
    public static TidemarkServer start(ServerOptions options) {
        checkPort(options);
        SpringApplication application = new SpringApplication(ServerApplication.class);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(properties(options));
        application.addListeners(
                (ApplicationListener<ApplicationEnvironmentPreparedEvent>)
                        ready -> checkSettings(ready.getEnvironment()));
        try {
            return new TidemarkServer(options, application.run());
        } catch (RuntimeException failed) {
            throw ServerStartException.of(failed, options);
        }
    }

    /** Before anything is made that is shown only once, the operator key for one. */
    private static void checkPort(ServerOptions options) {
        try (ServerSocket tried = new ServerSocket()) {
            tried.setReuseAddress(true);
            tried.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (IOException taken) {
            throw ServerStartException.of(new UncheckedIOException(taken), options);
        }
    }

    private static void checkSettings(Environment environment) {
        Settings.unknown(environment, Settings.known())
                .ifPresent(sentence -> {
                    throw new Settings.WrongException(sentence);
                });
        Exposure.refusal(environment)
                .ifPresent(sentence -> {
                    throw new Settings.WrongException(sentence);
                });
    }

    /** Where people reach it: as it was told, else where this machine does. */
    public String publicAddress() {
        String told = context.getEnvironment().getProperty(PUBLIC_ADDRESS, "");
        return told.isEmpty() ? address() : told.replaceFirst("/$", "");
    }

    /** Where this machine reaches it, {@code http://127.0.0.1:8080}. */
    public String address() {
        String host = options.address().equals(ANY_ADDRESS) ? "localhost" : options.address();
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port();
    }

    /** The TCP port. */
    public int port() {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("the platform does not run any more");
        }
        return server.getPort();
    }

    /** The operator key, if this start has made it: the one chance to see it. */
    public Optional<String> newKey() {
        return context.getBean(OperatorKey.class).issued();
    }

    /** An address that opens the pages once without the key. */
    public String oneTimeAddress() {
        return publicAddress() + context.getBean(OneTimeLinks.class).newPath();
    }

    /**
     * Waits until the platform has been stopped, or cannot go on since its embedded database has
     * ended by itself. In both cases the caller closes it.
     *
     * @return why it cannot go on, in both languages; empty where it was stopped
     */
    public Optional<LocalizedText> awaitStop() throws InterruptedException {
        try {
            CompletableFuture.anyOf(closed, databaseDied).get();
        } catch (ExecutionException never) {
            throw new IllegalStateException(never);
        }
        return databaseDied.isDone() ? Optional.of(died(databaseDied.join())) : Optional.empty();
    }

    private static LocalizedText died(int status) {
        return new LocalizedText(
                "自带的 PostgreSQL 已自行退出（状态 " + status + "），平台无法继续；请重新启动平台，账本会自行恢复",
                "the embedded PostgreSQL has ended by itself (status "
                        + status
                        + "), the platform cannot go on; start it again, the ledger recovers by"
                        + " itself");
    }

    /** Stops it: what is under way is answered, the ledger closed, the database ended. */
    @Override
    public void close() {
        context.close();
    }

    /** What Spring has put together, for tests that walk it. */
    ConfigurableApplicationContext context() {
        return context;
    }

    private static Map<String, Object> properties(ServerOptions options) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.address", options.address());
        properties.put("server.port", options.port());
        if (!options.publicAddress().isEmpty()) {
            properties.put(PUBLIC_ADDRESS, options.publicAddress());
        }
        properties.put(
                "tidemark.database.data-folder", options.dataFolder().toAbsolutePath().toString());
        // The disk that counts is the one under the data, wherever the platform was started.
        properties.put(
                "management.health.diskspace.path",
                options.dataFolder().toAbsolutePath().toString());
        properties.put(
                "spring.config.additional-location",
                "optional:" + options.dataFolder().toAbsolutePath().resolve(SETTINGS).toUri());
        properties.put("tidemark.database.url", options.databaseUrl());
        properties.put("tidemark.ledger.name", LEDGER);
        properties.put("tidemark.ledger.zone", options.zone().getId());
        properties.put("tidemark.access.new-key", options.newKey());
        properties.put("tidemark.clock.accept", options.acceptClock());
        properties.put("tidemark.demo", options.demo());
        properties.put("tidemark.ledger.turnable-clock", options.demo());
        return properties;
    }
}
