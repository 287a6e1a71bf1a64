package org.tidemark.server.money.wechat;

import com.wechat.pay.java.core.auth.Credential;
import com.wechat.pay.java.core.auth.Validator;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.http.AbstractHttpClient;
import com.wechat.pay.java.core.http.HttpRequest;
import com.wechat.pay.java.core.http.JsonRequestBody;
import com.wechat.pay.java.core.http.OriginalResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries the SDK's calls over the JDK's client, to a base address of our choice; the SDK signs
 * before and checks signatures after. A signature is over path and query, never the host.
 */
final class WechatTransport extends AbstractHttpClient {

    /** Names as the SDK spells them when it looks them up; on the wire they may have any case. */
    private static final List<String> ANSWER_HEADERS =
            List.of(
                    "Request-ID",
                    "Wechatpay-Nonce",
                    "Wechatpay-Serial",
                    "Wechatpay-Signature",
                    "Wechatpay-Timestamp");

    private static final int OK = 200;

    private final URI base;
    private final Duration timeout;
    private final HttpClient client;

    WechatTransport(Credential credential, Validator validator, URI base, Duration timeout) {
        super(credential, validator);
        this.base = base;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    protected String getHttpClientInfo() {
        return "java.net.http";
    }

    @Override
    protected OriginalResponse innerExecute(HttpRequest request) {
        URI asked = request.getUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var call =
                java.net.http.HttpRequest.newBuilder(base.resolve(asked.getRawPath() + query))
                        .timeout(timeout)
                        .method(request.getHttpMethod().name(), body(request));
        request.getHeaders().getHeaders().forEach(call::setHeader);
        if (request.getBody() != null) {
            call.setHeader("Content-Type", request.getBody().getContentType());
        }
        try {
            HttpResponse<String> answer = client.send(call.build(), BodyHandlers.ofString());
            return new OriginalResponse.Builder()
                    .request(request)
                    .statusCode(answer.statusCode())
                    .headers(headers(answer))
                    .contentType(answer.headers().firstValue("Content-Type").orElse(null))
                    .body(answer.body())
                    .build();
        } catch (IOException e) {
            throw new HttpException(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpException(request, e);
        }
    }

    private static BodyPublisher body(HttpRequest request) {
        return request.getBody() instanceof JsonRequestBody json
                ? BodyPublishers.ofString(json.getBody())
                : BodyPublishers.noBody();
    }

    private static Map<String, String> headers(HttpResponse<String> answer) {
        Map<String, String> found = new HashMap<>();
        for (String name : ANSWER_HEADERS) {
            answer.headers().firstValue(name).ifPresent(value -> found.put(name, value));
        }
        return found;
    }

    /** From our base address, whatever host the answer names: never anywhere else. */
    @Override
    protected InputStream innerDownload(HttpRequest request) {
        URI asked = request.getUri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        var call =
                java.net.http.HttpRequest.newBuilder(base.resolve(asked.getRawPath() + query))
                        .timeout(timeout)
                        .GET();
        request.getHeaders().getHeaders().forEach(call::setHeader);
        try {
            HttpResponse<InputStream> answer =
                    client.send(call.build(), BodyHandlers.ofInputStream());
            if (answer.statusCode() != OK) {
                answer.body().close();
                throw new HttpException(
                        request, new IOException("a download answers " + answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new HttpException(request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpException(request, e);
        }
    }
}
