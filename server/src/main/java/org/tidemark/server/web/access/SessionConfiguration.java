package org.tidemark.server.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** How sessions are kept in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** Two requests of a session that note the same at once: the later one counts. */
    @Bean
    static SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastOneCounts() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Found by its name: how what stands in a session becomes sealed bytes, and back. */
    @Bean
    static ConversionService springSessionConversionService(SessionSeal seal) {
        GenericConversionService conversion = new GenericConversionService();
        SerializingConverter writer = new SerializingConverter();
        conversion.addConverter(
                Object.class, byte[].class, kept -> seal.seal(writer.convert(kept)));
        conversion.addConverter(new Reader(seal));
        return conversion;
    }

    /** A cookie that names no session, whatever it has in it, is none. */
    @Bean
    static BeanPostProcessor onlyNamesOfSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DefaultCookieSerializer cookies
                        ? new SessionCookies(cookies)
                        : bean;
            }
        };
    }

    private record SessionCookies(CookieSerializer cookies) implements CookieSerializer {

        private static final Pattern NAME = Pattern.compile("[0-9A-Za-z-]{1,64}");

        @Override
        public void writeCookieValue(CookieValue value) {
            cookies.writeCookieValue(value);
        }

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return cookies.readCookieValues(request).stream()
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        }
    }

    /** Reads what stands in a session; what another version has left there is nothing. */
    private static final class Reader implements GenericConverter {

        private final DeserializingConverter reader =
                new DeserializingConverter(SessionConfiguration.class.getClassLoader());
        private final SessionSeal seal;

        Reader(SessionSeal seal) {
            this.seal = seal;
        }

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(byte[].class, Object.class));
        }

        @Override
        public @Nullable Object convert(
                @Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (!(source instanceof byte[] bytes)) {
                return null;
            }
            try {
                return seal.open(bytes).map(reader::convert).orElse(null);
            } catch (SerializationFailedException ofAnotherVersion) {
                LOG.info("a session's entry cannot be read any more and is left out");
                return null;
            }
        }
    }
}
