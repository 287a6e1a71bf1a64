package org.tidemark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import org.tidemark.server.web.access.OneTimeLinks;
import org.tidemark.server.web.access.OperatorKey;

/** A running platform. */
public final class TidemarkServer implements AutoCloseable {

    private static final String LEDGER = "main";

    /** The file of settings in the data folder. */
    static final String SETTINGS = "platform.properties";

    private static final String ANY_ADDRESS = "0.0.0.0";

    private final ServerOptions options;
    private final ConfigurableApplicationContext context;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TidemarkServer(ServerOptions options, ConfigurableApplicationContext context) {
        this.options = options;
        this.context = context;
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                closed.countDown();
            }
        });
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
                    throw new Settings.UnknownException(sentence);
                });
    }

    /** Where it is reached, {@code http://127.0.0.1:8080}. */
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
        return address() + context.getBean(OneTimeLinks.class).newPath();
    }

    /** Waits until the platform has been stopped. */
    public void awaitStop() throws InterruptedException {
        closed.await();
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
        properties.put(
                "tidemark.database.data-folder", options.dataFolder().toAbsolutePath().toString());
        properties.put(
                "spring.config.additional-location",
                "optional:" + options.dataFolder().toAbsolutePath().resolve(SETTINGS).toUri());
        properties.put("tidemark.database.url", options.databaseUrl());
        properties.put("tidemark.ledger.name", LEDGER);
        properties.put("tidemark.ledger.zone", options.zone().getId());
        properties.put("tidemark.access.new-key", options.newKey());
        properties.put("tidemark.demo", options.demo());
        properties.put("tidemark.ledger.turnable-clock", options.demo());
        return properties;
    }
}
