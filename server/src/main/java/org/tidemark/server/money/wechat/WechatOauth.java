package org.tidemark.server.money.wechat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.money.payments.PaymentProviderException;
import org.tidemark.server.money.payments.PaymentProviderException.Outcome;
import org.tidemark.server.money.payments.WechatLogin;

/** WeChat's web page authorisation in its plainest scope: the openid and nothing more. */
final class WechatOauth implements WechatLogin {

    private final String appId;
    private final WechatLoginProperties terms;
    private final HttpClient client;

    WechatOauth(String appId, WechatLoginProperties terms) {
        this.appId = appId;
        this.terms = terms;
        this.client = HttpClient.newBuilder().connectTimeout(terms.timeout()).build();
    }

    @Override
    public URI agreeAt(String state) {
        return UriComponentsBuilder.fromUri(terms.agreeAt())
                .queryParam("appid", "{app}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("scope", "snsapi_base")
                .queryParam("state", "{state}")
                .fragment("wechat_redirect")
                .encode()
                .buildAndExpand(appId, terms.backTo().toString(), state)
                .toUri();
    }

    @Override
    public String openid(String code) {
        URI call =
                UriComponentsBuilder.fromUri(terms.api())
                        .path("/sns/oauth2/access_token")
                        .queryParam("appid", "{app}")
                        .queryParam("secret", "{secret}")
                        .queryParam("code", "{code}")
                        .queryParam("grant_type", "authorization_code")
                        .encode()
                        .buildAndExpand(appId, terms.appSecret(), code)
                        .toUri();
        JsonObject answer = answer(call);
        String openid = WechatMerchant.text(answer, "openid");
        if (openid.isEmpty()) {
            throw new PaymentProviderException(
                    Outcome.REFUSED,
                    "WeChat does not say who came back: "
                            + WechatMerchant.text(answer, "errcode")
                            + " "
                            + WechatMerchant.text(answer, "errmsg"));
        }
        return openid;
    }

    private JsonObject answer(URI call) {
        try {
            String body =
                    client.send(
                                    HttpRequest.newBuilder(call).timeout(terms.timeout()).build(),
                                    BodyHandlers.ofString())
                            .body();
            return JsonParser.parseString(body).getAsJsonObject();
        } catch (IOException | JsonParseException | IllegalStateException e) {
            // No message of the cause: it may quote the address, and with it the secret.
            throw new PaymentProviderException(
                    Outcome.UNKNOWN, "no answer of WeChat's login that can be read");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaymentProviderException(Outcome.UNKNOWN, "the platform is stopping", e);
        }
    }
}
