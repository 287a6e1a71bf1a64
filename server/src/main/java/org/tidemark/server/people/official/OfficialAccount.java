package org.tidemark.server.people.official;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.people.wechat.MiniCalls;
import org.tidemark.server.people.wechat.WechatUser;
import tools.jackson.databind.JsonNode;

/** WeChat's web page authorisation (网页授权). */
@Service
class OfficialAccount {

    private final OfficialProperties terms;
    private final MiniCalls calls;

    OfficialAccount(OfficialProperties terms, Clock clock) {
        this.terms = terms;
        this.calls = new MiniCalls(terms.app(), clock);
    }

    /** How much WeChat is asked to tell. */
    enum Scope {
        /** The openid; nobody is asked. */
        BASE("snsapi_base"),
        /** The unionid as well; the user is asked. */
        WIDE("snsapi_userinfo");

        private final String word;

        Scope(String word) {
            this.word = word;
        }
    }

    boolean given() {
        return terms.given();
    }

    String appId() {
        return terms.appId();
    }

    /** Where the visitor is sent; WeChat minds the order. */
    URI agreeAt(URI back, Scope scope, String state) {
        return UriComponentsBuilder.fromUri(terms.agreeAt())
                .queryParam("appid", "{app}")
                .queryParam("redirect_uri", "{back}")
                .queryParam("response_type", "code")
                .queryParam("scope", scope.word)
                .queryParam("state", "{state}")
                .fragment("wechat_redirect")
                .encode()
                .buildAndExpand(terms.appId(), back.toString(), state)
                .toUri();
    }

    /** Who came back with that code, which is good once; his unionid where he agreed to tell it. */
    WechatUser visitor(String code, Scope scope) {
        JsonNode told =
                calls.bySecret(
                        "/sns/oauth2/access_token",
                        Map.of("code", code, "grant_type", "authorization_code"));
        String openid = told.path("openid").asString("");
        String unionid = told.path("unionid").asString("");
        if (scope == Scope.WIDE && unionid.isEmpty() && !openid.isEmpty()) {
            unionid =
                    calls.plain(
                                    "/sns/userinfo",
                                    Map.of(
                                            "access_token",
                                            told.path("access_token").asString(""),
                                            "openid",
                                            openid,
                                            "lang",
                                            "zh_CN"))
                            .path("unionid")
                            .asString("");
        }
        return new WechatUser(openid, unionid);
    }
}
