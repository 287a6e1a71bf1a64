package org.tidemark.server.crawl;

import java.util.Set;

/** Routes that give no page of their own, or one that only a form leads to. */
final class NoPages {

    static final Set<String> ALL =
            Set.of(
                    // parts of pages
                    "/console/members/{id}/live",
                    "/console/order/quote",
                    "/console/programmes/{id}/live",
                    "/console/programmes/{programme}/acts/{act}/quote",
                    "/console/redeem/quote",
                    "/my/orders/{number}/payment",
                    "/my/stores/{id}/till/rows",
                    "/regions",
                    "/search/suggestions",
                    "/s/{id}/orders/{number}/live",
                    "/s/{id}/preview",
                    // files and pictures
                    "/console/money/books/account/{name}/list.{format:csv|xlsx}",
                    "/console/money/books/list.{format:csv|xlsx}",
                    "/console/money/books/months/list.{format:csv|xlsx}",
                    "/console/money/books/months/{programme}/list.{format:csv|xlsx}",
                    "/console/money/debts/list.{format:csv|xlsx}",
                    "/console/money/tax/months/{month}/list.{format:csv|xlsx}",
                    "/console/money/tax/quarters/{quarter}/list.{format:csv|xlsx}",
                    "/console/law/regulator.zip",
                    "/console/law/members/{id}/file.zip",
                    "/console/reports/{kind}/list.{format:csv|xlsx}",
                    "/console/money/approvals/export.{format:csv|xlsx}",
                    "/console/money/approvals/{id}/document",
                    "/console/money/stores/runs/{run}/list.{format:csv|xlsx}",
                    "/console/people/register/weights.{format:csv|xlsx}",
                    "/console/people/register/shares.{format:csv|xlsx}",
                    "/console/people/register/{member}/certificate",
                    "/console/people/members/export.{format:csv|xlsx}",
                    "/console/people/stores/{id}/agreement/{version:[0-9]+}/document",
                    "/console/people/verifications/{id}/{side:front|back}",
                    "/console/shop/files/products.{format:csv|xlsx}",
                    "/console/shop/files/stock.{format:csv|xlsx}",
                    "/console/shop/invoices/{number}/document",
                    "/console/shop/orders/export.{format:csv|xlsx}",
                    "/console/shop/orders/shipments/template.{format:csv|xlsx}",
                    "/console/shop/returns/{number}/photos/{photo}",
                    "/console/shop/service/{id}/photos/{word}",
                    "/console/staff/audit/export.{format:csv|xlsx}",
                    "/my/data/export",
                    "/my/invoices/{number}/document",
                    "/my/returns/{number}/photos/{photo}",
                    "/my/service/{id}/photos/{word}",
                    "/p/{product}/reviews/{review}/photos/{photo}",
                    "/my/stores/{id}/agreement/{version:[0-9]+}/document",
                    "/my/stores/{id}/poster",
                    "/my/stores/{id}/wechat-code",
                    "/my/invite/wechat-code",
                    "/brand/colours.css",
                    "/brand/logo",
                    "/brand/app.webmanifest",
                    "/brand/icon-{size:192|512}.png",
                    "/brand/offline", // kept by a phone, without the frame of a page
                    "/brand/offline-worker.js",
                    "/pictures/{id}",
                    // what only leads on
                    "/console/enter",
                    "/console/members",
                    "/console/members/{id}/payee/number",
                    "/error",
                    "/join",
                    "/wechat/enter",
                    "/oauth/authorize", // only an app leads there
                    "/oauth/back",
                    "/.well-known/oauth-authorization-server",
                    "/my/wechat",
                    "/my/wechat/leave",
                    "/my/wechat/back",
                    "/my/wallet/years",
                    "/pay/{id}",
                    "/pay/return/{id}",
                    "/lessons/{id}/calendar.ics",
                    "/pictures/page/{id}",
                    // activities, lessons and coupons, of which the walk's platform has none
                    "/activities/{id}",
                    "/console/activities/{id}",
                    "/console/activities/{id}/holders",
                    "/console/shop/coupons/{id}",
                    "/console/people/lessons/{id}",
                    "/lessons/{id}",
                    // versions of texts, of which the walk's platform has none
                    "/console/texts/{code}",
                    "/texts/{code}",
                    // a page that a form leads to, drawn by the template of the form's own page
                    "/console/my/kept-form",
                    // what only somebody with a second factor is led to
                    "/console/my/proof",
                    "/kept-form",
                    "/my/redeem/quote",
                    "/sign-in/code",
                    "/my/withdrawals/check",
                    // what a demo of an hour has none of
                    "/console/connect/webhooks/{id}",
                    "/console/connect/webhooks/{id}/messages/{place}",
                    "/console/money/payments/bills/{id}",
                    "/console/programmes/_backtests/{id}",
                    "/console/money/stores/of/{id}/orders/{number}",
                    "/console/people/screening/orders/{number}",
                    "/console/shop/orders/shipments/{id}",
                    "/my/stores/{id}/orders/{number}",
                    "/console/money/batches/answers/{id}",
                    "/console/money/batches/{batch}",
                    "/console/money/debts/batches/{batch}",
                    "/console/money/debts/files/{id}",
                    "/console/money/tax/months/{month}",
                    "/console/money/tax/runs/{run}",
                    "/console/money/suppliers/{id}",
                    // what jobs make, which rest while the demo is walked
                    "/console/people/tree/{id}",
                    "/console/shop/orders/direct/{id}",
                    "/console/orders/{id}/disclosure");

    private NoPages() {}
}
