import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Looks at the pages under an address, as somebody who comes by: {@code Fetch ADDRESS PATH...}. */
final class Fetch {

    private Fetch() {}

    public static void main(String[] arguments) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String path : List.of(arguments).subList(1, arguments.length)) {
                for (String language : List.of("zh-CN", "en")) {
                    HttpRequest request =
                            HttpRequest.newBuilder(URI.create(arguments[0] + path))
                                    .header("Accept-Language", language)
                                    .build();
                    client.send(request, HttpResponse.BodyHandlers.discarding());
                }
            }
        }
    }
}
