package org.tidemark.server.faces.webhooks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.tidemark.server.money.payments.LocalServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of messages that answers as it is told and keeps what came. */
final class Receiver implements AutoCloseable {

    /** Answers nothing and hangs up. */
    static final int HANG_UP = 0;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<LocalServer.Call> calls = new CopyOnWriteArrayList<>();
    private final LocalServer server;
    private volatile int status = 204;
    private volatile Map<String, String> headers = Map.of();

    Receiver() {
        server =
                new LocalServer(call -> {
                    calls.add(call);
                    return status == HANG_UP ? null : new LocalServer.Reply(status, headers, "");
                });
    }

    void answer(int with) {
        answer(with, Map.of());
    }

    void answer(int with, Map<String, String> and) {
        headers = and;
        status = with;
    }

    String url() {
        return server.address("/hooks").toString();
    }

    List<LocalServer.Call> calls() {
        return calls;
    }

    /** What came since the last time. */
    List<LocalServer.Call> taken() {
        List<LocalServer.Call> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    static JsonNode json(LocalServer.Call call) {
        return JSON.readTree(call.body());
    }

    /** The commands that the calls tell of. */
    static List<String> commands(List<LocalServer.Call> calls) {
        return calls.stream().map(call -> json(call).at("/data/command").asString()).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
