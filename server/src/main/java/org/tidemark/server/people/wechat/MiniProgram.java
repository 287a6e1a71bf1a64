package org.tidemark.server.people.wechat;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.wechat.MiniCallException.Kind;
import tools.jackson.databind.JsonNode;

/** The mini program: what WeChat says of its users, and what is asked of WeChat for it. */
@Service
public class MiniProgram {

    /** What a code may carry, as WeChat takes it. */
    private static final Pattern SCENE = Pattern.compile("[0-9A-Za-z!#$&'()*+,/:;=?@\\-._~]{1,32}");

    private static final String HOME = "pages/home/home";
    private static final String CHINA = "86";
    private static final int CODE_WIDTH = 430;

    private final MiniProperties terms;
    private final MiniCalls calls;

    MiniProgram(MiniProperties terms, Clock clock) {
        this.terms = terms;
        this.calls = new MiniCalls(terms.app(), clock);
    }

    /** Whether there is one. */
    public boolean given() {
        return terms.given();
    }

    /** Its number; empty where there is none. */
    public String appId() {
        return terms.appId();
    }

    /**
     * Who shows a code of {@code wx.login}: his openid. It counts by its presence: an answer that
     * is right need not say so.
     *
     * @throws MiniCallException CODE where it was used or is too old
     */
    String openid(String code) {
        return user(code).openid();
    }

    /** The same with his unionid; fails as {@link #openid}. */
    WechatUser user(String code) {
        JsonNode told =
                calls.bySecret(
                        "/sns/jscode2session",
                        Map.of("js_code", code, "grant_type", "authorization_code"));
        String openid = told.path("openid").asString("");
        if (openid.isEmpty()) {
            throw new MiniCallException(Kind.UNKNOWN, "WeChat does not say who shows a code");
        }
        return new WechatUser(openid, told.path("unionid").asString(""));
    }

    /**
     * The phone behind a code of the phone's button, of that very user and for this mini program;
     * empty where it is none of mainland China.
     */
    Optional<Phone> phone(String phoneCode, String openid) {
        JsonNode told =
                calls.byToken(
                                "/wxa/business/getuserphonenumber",
                                Map.of("code", phoneCode, "openid", openid))
                        .path("phone_info");
        if (!terms.appId().equals(told.path("watermark").path("appid").asString(""))) {
            throw new MiniCallException(Kind.REFUSED, "a phone is for another mini program");
        }
        return told.path("countryCode").asString("").equals(CHINA)
                ? Phone.read(told.path("purePhoneNumber").asString(""))
                : Optional.empty();
    }

    /**
     * The picture of a code that opens the mini program.
     *
     * @param scene what it carries, {@code i:<invitation>} or {@code s:<store>}
     * @throws IllegalArgumentException where WeChat would not take that
     */
    public byte[] codeImage(String scene) {
        if (!SCENE.matcher(scene).matches()) {
            throw new IllegalArgumentException("\"" + scene + "\" fits no mini program code");
        }
        return calls.bytesByToken(
                "/wxa/getwxacodeunlimit",
                Map.of(
                        "scene",
                        scene,
                        "page",
                        HOME,
                        "check_path",
                        true,
                        "env_version",
                        terms.version().ofCodes(),
                        "width",
                        CODE_WIDTH));
    }

    /**
     * Tells somebody who has agreed to be told, once.
     *
     * @param page of the shell, with its query
     * @param fields by the names that the template has
     * @throws MiniCallException NO_CONSENT where he has not
     */
    public void tell(String openid, String template, String page, Map<String, String> fields) {
        Map<String, Object> data = new LinkedHashMap<>();
        fields.forEach((name, value) -> data.put(name, Map.of("value", MiniText.cut(name, value))));
        calls.byToken(
                "/cgi-bin/message/subscribe/send",
                Map.of(
                        "touser",
                        openid,
                        "template_id",
                        template,
                        "page",
                        page,
                        "miniprogram_state",
                        terms.version().ofMessages(),
                        "data",
                        data));
    }

    /** The templates that a buyer is asked about after he has paid. */
    public List<String> asks() {
        return terms.shippedTemplate().isEmpty() ? List.of() : List.of(terms.shippedTemplate());
    }

    /**
     * Tells a buyer that his goods are on their way, where he wants to know; fails as {@link
     * #tell}.
     */
    public void tellShipped(String openid, String order, String carrier, String tracking) {
        if (terms.shippedTemplate().isEmpty()) {
            return;
        }
        tell(
                openid,
                terms.shippedTemplate(),
                MiniPages.home("/my/orders/" + order),
                MiniText.fields(
                        terms.shippedFields(),
                        Map.of("order", order, "carrier", carrier, "tracking", tracking)));
    }

    /** Whether any kind of message has a template. */
    public boolean tellsAny() {
        return given() && !terms.templates().isEmpty();
    }

    /** The template of a kind of message, by the key of its words; empty where it has none. */
    public Optional<String> template(String kind) {
        return given()
                ? Optional.of(terms.template(kind)).filter(one -> !one.isEmpty())
                : Optional.empty();
    }

    /**
     * Tells a message of a kind that has a template; fails as {@link #tell}.
     *
     * @param page of the shop, that it leads to
     * @param values by the names that stand in braces in the setting of its fields
     */
    public void tellOf(String kind, String openid, String page, Map<String, String> values) {
        Optional<String> template = template(kind);
        if (template.isPresent()) {
            tell(
                    openid,
                    template.get(),
                    MiniPages.home(page),
                    MiniText.fields(terms.fields(kind), values));
        }
    }

    /** Asks WeChat something that needs the token, JSON in and out. */
    public JsonNode ask(String path, Map<String, ?> body) {
        return calls.byToken(path, body);
    }
}
