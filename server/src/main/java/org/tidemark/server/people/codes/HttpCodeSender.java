package org.tidemark.server.people.codes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.tidemark.plan.Language;
import org.tidemark.server.people.accounts.Phone;

/** Posts codes to a gateway for text messages; any answer of 200 to 299 means that it was taken. */
final class HttpCodeSender implements CodeSender {

    private static final int OK_FROM = 200;
    private static final int OK_BELOW = 300;

    private final URI url;
    private final SmsProperties properties;
    private final HttpClient client;

    HttpCodeSender(URI url, SmsProperties properties) {
        this.url = url;
        this.properties = properties;
        client = HttpClient.newBuilder().connectTimeout(properties.timeout()).build();
    }

    @Override
    public void send(Phone phone, String code, Language language) {
        try {
            HttpResponse<Void> answer =
                    client.send(request(phone, code, language), BodyHandlers.discarding());
            if (answer.statusCode() < OK_FROM || answer.statusCode() >= OK_BELOW) {
                throw new CodeNotSentException(
                        "the SMS gateway answered "
                                + answer.statusCode()
                                + "; look at its account and at tidemark.sms.body");
            }
        } catch (IOException away) {
            throw new CodeNotSentException("the SMS gateway does not answer", away);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new CodeNotSentException("the platform is stopping", ending);
        }
    }

    private HttpRequest request(Phone phone, String code, Language language) {
        String body =
                properties
                        .body()
                        .replace("{phone}", phone.digits())
                        .replace("{code}", code)
                        .replace("{language}", language.code());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url)
                        .timeout(properties.timeout())
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(BodyPublishers.ofString(body));
        if (!properties.key().isEmpty()) {
            request.header("Authorization", "Bearer " + properties.key());
        }
        return request.build();
    }
}
