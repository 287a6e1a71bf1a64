package org.tidemark.server.money.payments;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.tidemark.server.web.access.OpenRoute;

/**
 * Where other sites send our visitors back to. Browsers keep our session's cookie from requests
 * that begin elsewhere, so this is a first step that opens no session and has no content of its
 * own: it goes on to the page meant, as a step within our site.
 */
@Configuration(proxyBeanMethods = false)
class PaymentReturnRoutes {

    @Bean
    static OpenRoute paymentReturnRoute() {
        return OpenRoute.get("/pay/return/*");
    }

    @Bean
    static OpenRoute wechatReturnRoute() {
        return OpenRoute.get("/pay/wechat/back");
    }

    @Bean
    RouterFunction<ServerResponse> paymentReturns() {
        return RouterFunctions.route()
                .GET(
                        "/pay/return/{id}",
                        request -> onTo(path("/pay/result/{id}", request.pathVariable("id"))))
                .GET(
                        "/pay/wechat/back",
                        request ->
                                onTo(
                                        UriComponentsBuilder.fromPath("/my/wechat/back")
                                                .queryParam("code", "{code}")
                                                .queryParam("state", "{state}")
                                                .encode()
                                                .buildAndExpand(
                                                        request.param("code").orElse(""),
                                                        request.param("state").orElse(""))
                                                .toUri()))
                .build();
    }

    private static URI path(String pattern, String id) {
        return UriComponentsBuilder.fromPath(pattern).encode().buildAndExpand(id).toUri();
    }

    private static ServerResponse onTo(URI page) {
        String address = HtmlUtils.htmlEscape(page.toString());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .header("Cache-Control", "no-store")
                .body(
                        """
                        <!doctype html><html><head><meta charset="utf-8">\
                        <meta http-equiv="refresh" content="0;url=%1$s"><title>Tidemark</title>\
                        </head><body><a href="%1$s">→</a></body></html>
                        """
                                .formatted(address));
    }
}
