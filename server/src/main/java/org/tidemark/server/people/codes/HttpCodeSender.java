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
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts codes and notices to a gateway for text messages; any answer of 200 to 299 means that it
 * was taken.
 */
final class HttpCodeSender implements PhoneGateway {

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
        post(filled(properties.body().replace("{code}", code), phone, language));
    }

    @Override
    public void tell(Phone phone, String text, Language language) {
        String quoted = JsonMapper.shared().writeValueAsString(text);
        String inside = quoted.substring(1, quoted.length() - 1);
        post(filled(properties.notice().replace("{text}", inside), phone, language));
    }

    private static String filled(String body, Phone phone, Language language) {
        return body.replace("{phone}", phone.digits()).replace("{language}", language.code());
    }

    private void post(String body) {
        try {
            HttpResponse<Void> answer = client.send(request(body), BodyHandlers.discarding());
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

    private HttpRequest request(String body) {
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
