package org.tidemark.server.web.door;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * HTTP whose clients may be slow, but not for ever: the server's own limit is for one read, and a
 * client that sends a byte every few seconds never meets it. Here each connection has a {@link
 * ReadBudget} for the head and the body of a request, and for the rest of a body that nobody wants;
 * used up, the line is cut.
 */
public final class PatientProtocol extends Http11NioProtocol {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long BYTES_A_SECOND = 4096;

    /** The stream of a program that has shown its key: it may think for as long as it wants. */
    private static final String STREAM = "/api/v1/orders/bulk";

    private static final String STREAM_TYPE = "application/x-ndjson";

    /** As the platform runs it; made by the server, by its name. */
    public PatientProtocol() {
        this(PATIENCE, BYTES_A_SECOND);
    }

    PatientProtocol(Duration patience, long bytesASecond) {
        super(new Endpoint(patience, bytesASecond));
    }

    @Override
    protected Processor createProcessor() {
        return new OneByOne(this, getAdapter());
    }

    private static final class Endpoint extends NioEndpoint {

        private final Duration patience;
        private final long bytesASecond;

        Endpoint(Duration patience, long bytesASecond) {
            this.patience = patience;
            this.bytesASecond = bytesASecond;
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffer) {
            return isSSLEnabled()
                    ? super.createChannel(buffer)
                    : new Line(buffer, new ReadBudget(patience, bytesASecond));
        }
    }

    private static final class OneByOne extends Http11Processor {

        OneByOne(AbstractHttp11Protocol<?> protocol, Adapter adapter) {
            super(protocol, adapter);
        }

        @Override
        public SocketState service(SocketWrapperBase<?> socket) throws IOException {
            if (!(socket.getSocket() instanceof Line line)) {
                return super.service(socket);
            }
            line.patient = () -> isStream(request);
            SocketState state = super.service(socket);
            if (state == SocketState.OPEN) {
                line.budget.begin(); // a request has ended, and no other has begun
            }
            return state;
        }

        /** Only while it is answered: what nobody has read then is no stream any more. */
        private static boolean isStream(Request request) {
            return request.getRequestProcessor().getStage() == Constants.STAGE_SERVICE
                    && STREAM.equals(String.valueOf(request.requestURI()))
                    && String.valueOf(request.getContentType()).startsWith(STREAM_TYPE);
        }
    }

    private static final class Line extends NioChannel {

        private final ReadBudget budget;
        private BooleanSupplier patient = () -> false;

        Line(SocketBufferHandler buffer, ReadBudget budget) {
            super(buffer);
            this.budget = budget;
        }

        @Override
        public void reset(SocketChannel channel, NioEndpoint.NioSocketWrapper socket)
                throws IOException {
            super.reset(channel, socket);
            budget.begin();
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            return Math.toIntExact(noted(super.read(into)));
        }

        @Override
        public long read(ByteBuffer[] into, int from, int number) throws IOException {
            return noted(super.read(into, from, number));
        }

        /** After the read: what has come is there, but comes too late. */
        private long noted(long number) throws IOException {
            long now = System.nanoTime();
            boolean late = budget.isUsedUp(now);
            budget.read(now, number);
            if (late && !patient.getAsBoolean()) {
                throw new SocketTimeoutException("a client sends its request too slowly");
            }
            return number;
        }
    }
}
