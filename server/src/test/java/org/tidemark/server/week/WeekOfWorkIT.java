package org.tidemark.server.week;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static com.microsoft.playwright.options.WaitForSelectorState.DETACHED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tidemark.server.Browsers;
import org.tidemark.server.TestPlatform;
import org.tidemark.server.people.accounts.Phone;
import org.tidemark.server.people.codes.Guests;
import org.tidemark.server.web.pictures.PictureFiles;

/**
 * An operator's first days, from an empty installation: four of the staff at browsers of their own,
 * two who read Chinese and two who read English, two members with phones. The key makes the first
 * two accounts and is put away; nothing is done but by pages.
 */
@Timeout(600)
class WeekOfWorkIT {

    private static final String MALL = "health-mall";
    private static final String LOCAL = "fairest";
    private static final String BUYER = "13900000901";
    private static final String GUEST = "13900000902";
    private static final String CARD = "6222020200001234562";
    private static final String LICENCE = "91350100M000100Y43";

    private static TestPlatform platform;
    private static Playwright playwright;
    private static Browser browser;

    private Colleague owner;
    private Colleague other;
    private Colleague shop;
    private Colleague money;
    private Colleague buyer;
    private Colleague guest;

    @BeforeAll
    static void open() {
        Browsers.executable();
        platform = TestPlatform.fresh("week");
        playwright = Browsers.playwright();
        browser = Browsers.launch(playwright);
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void a_programme_is_set_up_run_paid_out_and_accounted_for_by_pages_alone() {
        owner = Colleague.chinese(platform, browser, "owner-a");
        other = Colleague.english(platform, browser, "owner-b");
        shop = Colleague.chinese(platform, browser, "shop-a");
        money = Colleague.english(platform, browser, "money-a");
        buyer = Colleague.phone(platform, browser, "buyer");
        guest = Colleague.phone(platform, browser, "guest");
        staffArrives();
        brand();
        adopt(MALL);
        adopt(LOCAL);
        goods();
        List<String> orders = ordersAreBoughtShippedAndSettled();
        refundAfterSettlement(orders.getLast());
        memberTakesMoneyOut();
        storeSellsAndIsPaid();
        supplierIsPaid();
        oldDebts();
        investAndPause();
        lookAtAll();
        for (Colleague one : List.of(owner, other, shop, money, buyer, guest)) {
            assertThat(one.complaints()).as(one.name()).isEmpty();
            one.close();
        }
    }

    private void staffArrives() {
        Colleague key = Colleague.english(platform, browser, "the key");
        key.open("/console/login");
        key.fill("[name=key]", platform.key()).press("form[action='/console/login'] button");
        key.page().waitForURL("**/console");
        String first = account(key, owner, "OWNER");
        String second = account(key, other, "OWNER");
        key.close();
        owner.arrive(first);
        other.arrive(second);
        owner.picture("01-first-page");
        hire(shop, "OPERATIONS", "CONTENT");
        hire(money, "FINANCE");
    }

    /** Each of two people gives the new one half of his first password. */
    private void hire(Colleague colleague, String... roles) {
        String half = account(owner, colleague, roles);
        agree("account-" + colleague.name());
        other.at("[data-figure=second]").waitFor();
        colleague.arrive(half + other.text("[data-figure=second]"));
    }

    private static String account(Colleague by, Colleague made, String... roles) {
        by.open("/console/staff");
        by.fill("#name", made.name());
        for (String role : roles) {
            by.page().check("#role-" + role);
        }
        if (by.at("form[action='/console/staff'] [name=reason]").count() > 0) {
            by.fill("form[action='/console/staff'] [name=reason]", "week one");
        }
        by.press("form[action='/console/staff'] button:last-of-type");
        by.at("[data-figure=first]").waitFor();
        return by.text("[data-figure=first]");
    }

    private void agree(String what) {
        other.open("/console/money/approvals");
        other.at("form[action$='/agree'] button").first().waitFor();
        other.picture("02-agree-" + what);
        other.done("form[action$='/agree'] button");
    }

    private void brand() {
        shop.open("/console/brand");
        shop.fill("#nameZh", "甲乙商城").fill("#nameEn", "Example Mall");
        shop.picture("03-brand");
        shop.done("form[action='/console/brand'] > button");
    }

    private void adopt(String plan) {
        owner.open("/console/programmes/_plans");
        owner.picture("04-gallery");
        owner.press("#examples a[href$='/" + plan + "']");
        owner.page().waitForURL("**/_plans/" + plan);
        owner.picture("05-plan-" + plan);
        owner.press("form[action$='/_plans/" + plan + "'] > button");
        owner.page().waitForURL("**/_drafts/**");
        owner.picture("06-draft-" + plan);
        owner.fill("#propose #reason", "开业方案");
        owner.done("#propose form > button");
        other.open("/console/money/approvals");
        other.press("a[href*='_proposals/']");
        other.page().waitForURL("**/_proposals/**");
        other.picture("07-to-agree-" + plan);
        agree("plan-" + plan);
        owner.open("/console/programmes/" + plan);
        owner.picture("08-programme-" + plan);
    }

    private void goods() {
        shop.open("/console/shop/categories");
        shop.fill("#categoryId", "health").fill("#titleZh", "健康").fill("#titleEn", "Health");
        shop.press("form[action='/console/shop/categories'] button:last-of-type");
        shop.at("form[action='/console/shop/categories/health/remove']").waitFor();
        shop.open("/console/shop/freight");
        shop.fill("#base", "8.00").fill("#freeFrom", "99.00");
        shop.press("form[action='/console/shop/freight'] button");
        shop.at("form[action='/console/shop/freight/remove']").waitFor();
        shop.picture("09-freight");
        shop.open("/console/shop/products/new");
        shop.fill("#productId", "tea").fill("#titleZh", "一盒茶").fill("#titleEn", "A box of tea");
        shop.page().selectOption("#category", "health");
        shop.page().selectOption("#state", "ON_SALE");
        shop.fill("#textZh", "二十包。").fill("#textEn", "Twenty bags.");
        shop.fill("#skus-0-skuId", "tea-20").fill("#skus-0-supplier", "tea-house");
        shop.fill("#skus-0-supply", "60.00");
        shop.fill("#skus-0-margin", "40.00").fill("#skus-0-weight", "300");
        shop.picture("10-product");
        shop.press("form[action='/console/shop/products/new'] button:last-of-type");
        shop.page().waitForURL("**/console/shop/products/tea**");
        shop.open("/console/shop/stock/tea-20");
        shop.fill("#change", "40").fill("#reason", "第一批");
        shop.press("form[action='/console/shop/stock/tea-20'] button");
        shop.at("text=第一批").first().waitFor();
        shop.picture("11-stock");
    }

    private List<String> ordersAreBoughtShippedAndSettled() {
        buyer.join(BUYER);
        List<String> orders = List.of(order(), order());
        shop.open("/console/shop/orders");
        shop.picture("12-orders");
        for (String number : orders) {
            shop.open("/console/shop/orders/" + number);
            shop.fill("#carrier", "顺丰").fill("#tracking", "SF" + number.substring(11));
            shop.press("form[action$='/ship'] button");
            shop.at("form[action$='/close']").waitFor();
            buyer.open("/my/orders/" + number);
            buyer.press(".sure:has(form[action$='/receive']) > summary");
            buyer.press("form[action$='/receive'] button");
            buyer.at("form[action$='/receive']").waitFor(Colleague.until(DETACHED));
        }
        days(8);
        buyer.open("/my/orders/" + orders.getFirst());
        buyer.picture("13-order-settled");
        return orders;
    }

    private String order() {
        buyer.open("/p/tea");
        buyer.press("form.bar button[name=checkout]");
        buyer.page().waitForURL(url -> url.matches(".*/(checkout|addresses/edit).*"));
        if (buyer.page().url().contains("/addresses/edit")) {
            buyer.fill("#pasted", "会员甲 13900000000\n广东省深圳市南山区科技园1号");
            buyer.press("form[action='/my/addresses'] button.wide");
            buyer.page().waitForURL("**/checkout**");
        }
        if (buyer.page().locator(".disclosed input[name=read]").count() > 0) {
            buyer.press(".disclosed summary");
            buyer.page().check(".disclosed input[name=read]");
        }
        buyer.press(".bar button");
        buyer.pay();
        return buyer.at("#lead-on")
                .getAttribute("href")
                .replaceAll(".*/my/orders/([a-z0-9]+).*", "$1");
    }

    private void refundAfterSettlement(String number) {
        shop.open("/console/shop/orders/" + number);
        shop.fill("#amount", "30.00").fill("#refund-reason", "一包破损");
        shop.press("form[action$='/refund'] button");
        shop.at("text=30.00").first().waitFor();
        platform.work();
        shop.open("/console/shop/orders/" + number);
        shop.picture("14-refunded");
    }

    private void memberTakesMoneyOut() {
        buyer.open("/my/redeem");
        buyer.press("form[action='/my/redeem/quote'] button");
        buyer.press("#redeem");
        buyer.page().waitForURL("**/my/wallet**");
        verified();
        buyer.open("/my/withdrawals/payee");
        buyer.page().check("input[name=kind][value=BANK]");
        buyer.fill("#holder", "会员甲").fill("#bank", "Example Bank").fill("#account", CARD);
        buyer.press("form[action='/my/withdrawals/payee'] button");
        buyer.page().waitForURL("**/my/withdrawals");
        days(2);
        buyer.open("/my/withdrawals");
        buyer.fill("#amount", "10.00").press("form[action='/my/withdrawals/check'] button");
        buyer.press("#withdraw");
        buyer.page().waitForURL("**/my/withdrawals/w*");
        money.open("/console/money/withdrawals");
        money.picture("16-withdrawals");
        money.press("form[action$='/approve'] button");
        money.at("form[action$='/approve']").waitFor(Colleague.until(DETACHED));
        platform.work();
        batch("members", "¥10.00");
        buyer.page().reload();
        buyer.at("section[data-state=PAID]").waitFor();
        buyer.picture("19-withdrawn");
    }

    private void verified() {
        buyer.open("/my/verification");
        buyer.fill("#legalName", "会员甲").fill("#number", "11010119900307803X");
        buyer.page().setInputFiles("#front", photo("front"));
        buyer.page().setInputFiles("#back", photo("back"));
        buyer.page().check("#consent");
        buyer.press("form[action='/my/verification'] button.wide");
        buyer.at("form[action='/my/verification']").waitFor(Colleague.until(DETACHED));
        owner.open("/console/people/verifications");
        owner.press("main a[href*='/console/people/verifications/v']");
        owner.page().waitForURL("**/verifications/v*");
        owner.picture("15-verify");
        owner.page().check("[name=compared]");
        owner.done("form[action*='/console/people/verifications/'] button");
        platform.work();
    }

    private static FilePayload photo(String side) {
        return new FilePayload(side + ".png", "image/png", PictureFiles.picture("png", 600, 600));
    }

    /** A list goes to the bank, and the bank's answer comes back. */
    private void batch(String kind, String sum) {
        money.open("/console/money/batches");
        money.page().selectOption("#kind", kind);
        money.press("form[action='/console/money/batches'] button");
        money.page().waitForURL("**/console/money/batches/ba*");
        String batch = money.page().url();
        assertThat(money.text("[data-figure=sum]")).isEqualTo(sum);
        money.press("form[action$='/release'] button");
        money.at("form[action$='/list.csv'] button").first().waitFor();
        List<String> list = money.lines("form[action$='/list.csv'] button");
        money.open("/console/money/batches/answers");
        money.page()
                .setInputFiles(
                        "#file",
                        new FilePayload("answer.csv", "text/csv", BankAnswer.allPaid(list)));
        money.press("form[action='/console/money/batches/answers'] button");
        money.page().waitForURL("**/answers/*");
        money.picture("17-answer-" + kind);
        money.press("form[action$='/take'] button");
        money.at("form[action$='/take']").waitFor(Colleague.until(DETACHED));
        platform.work();
        money.page().navigate(batch);
        money.picture("18-paid-" + kind);
    }

    private void storeSellsAndIsPaid() {
        String member = Guests.account(platform, new Phone(BUYER)).memberId();
        shop.open("/console/people/stores");
        shop.fill("#nameZh", "街角面馆").fill("#nameEn", "Corner noodles");
        shop.page().selectOption("#province", "44");
        shop.at("#city").waitFor();
        shop.page().selectOption("#city", "4403");
        shop.at("#district").waitFor();
        shop.page().selectOption("#district", "440305");
        shop.fill("#address", "科技园1号").fill("#opens", "09:00").fill("#closes", "21:00");
        shop.fill("#licence", LICENCE).fill("#owner", member);
        shop.press("form[action='/console/people/stores'] > button");
        shop.page().waitForURL("**/console/people/stores/s*");
        String store = shop.page().url().replaceAll(".*/stores/(s\\d+).*", "$1");
        shop.page().selectOption("#offer", "fair-till");
        shop.press("form[action$='/open'] button");
        shop.at("form[action$='/suspend']").waitFor();
        shop.picture("20-store");
        guest.join(GUEST);
        guest.open("/s/" + store);
        guest.fill("#amount", "28.50");
        guest.at("#preview .disclosure").waitFor();
        guest.picture("21-till");
        guest.press("form[action$='/pay'] > button");
        guest.pay();
        platform.work();
        money.open("/console/money/stores/of/" + store);
        payee("街角面馆", "agreement 1");
        agree("account-of-store");
        days(8);
        batch("stores", "¥22.80");
    }

    private void supplierIsPaid() {
        money.open("/console/money/suppliers/tea-house");
        payee("茶行", "agreement 2");
        agree("account-of-supplier");
        batch("suppliers", "¥102.00");
    }

    /** Where a store's or a supplier's money is to go. */
    private void payee(String holder, String reason) {
        money.fill("#holder", holder).fill("#bank", "Example Bank").fill("#account", CARD);
        money.fill("#account-reason", reason);
        money.done("form[action$='/account'] button");
    }

    private void oldDebts() {
        String file =
                "member,amount,reference,for\n%s,120.00,card-1,stored value\n"
                        .formatted(Guests.account(platform, new Phone(GUEST)).memberId());
        money.open("/console/money/debts/files");
        money.page()
                .setInputFiles(
                        "#file", new FilePayload("debts.csv", "text/csv", file.getBytes(UTF_8)));
        money.press("form[action='/console/money/debts/files'] button");
        money.page().waitForURL("**/debts/files/*");
        money.picture("24-debts-file");
        money.press("form[action$='/take'] button");
        money.at("form[action$='/take']").waitFor(Colleague.until(DETACHED));
        money.open("/console/money/debts");
        money.page().selectOption("#choice", "coins");
        money.fill("#percent", "50");
        money.press("form[action='/console/money/debts/batches'] button");
        money.page().waitForURL("**/debts/batches/*");
        money.fill("#reason", "first half").done("form[action$='/propose'] button");
        money.picture("25-debts-batch");
        agree("debts");
        platform.work();
        guest.open("/my/wallet");
        guest.at("text=60.00").first().waitFor();
        guest.picture("26-coins");
        money.open("/console/money/debts");
        money.picture("27-debts");
    }

    private void investAndPause() {
        owner.open("/console/programmes/" + LOCAL + "/acts/inject");
        owner.fill("#amount", "5000.00").fill("#round", "秋季").fill("#reason", "扩大门店");
        owner.at("input[name=shown]").waitFor(Colleague.until(ATTACHED));
        owner.picture("22-inject");
        owner.done("form[action$='/acts/inject'] > button");
        agree("injection");
        owner.open("/console/programmes/" + MALL + "/acts/pause");
        owner.fill("#reason", "夜间核对");
        owner.at("input[name=shown]").waitFor(Colleague.until(ATTACHED));
        owner.done("form[action$='/acts/pause'] > button");
        agree("pause");
        owner.open("/console/programmes/" + MALL);
        owner.picture("23-paused");
    }

    private void lookAtAll() {
        days(1);
        for (String path :
                List.of(
                        "/console",
                        "/console/money/books",
                        "/console/money/books/months",
                        "/console/money/approvals",
                        "/console/money/tax",
                        "/console/reports",
                        "/console/law",
                        "/console/journal",
                        "/console/staff/audit")) {
            for (Colleague one : List.of(owner, other)) {
                one.open(path);
                assertThat(one.at("h1").count()).as(path).isPositive();
                one.picture("30-" + one.name() + path.replace('/', '-'));
            }
        }
    }

    /** Days go by, what is due is done, and what follows the ledger has followed. */
    private static void days(int days) {
        platform.turnClock(Duration.ofDays(days));
        platform.work();
        platform.following(platform.get("/api/v1/ledger").sequence(), "/api/v1/events?limit=1");
        platform.work();
    }
}
