package peer.spring;

import jakarta.jms.ConnectionFactory;
import java.util.Properties;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jms.JmsAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jms.annotation.EnableJms;

/**
 * The peer: what a team would write today for the same work with Spring Boot, its starters and their defaults, set up as its manuals advise for
 * throughput: a transacted listener container, Spring Data JPA with Hibernate, batched and ordered inserts, pooled sequences, Hikari.
 */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@EnableJms
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
    JpaRepositoriesAutoConfiguration.class, TransactionAutoConfiguration.class, JmsAutoConfiguration.class})
@Import({PlanListener.class, PlanService.class})
public class SpringPeer {

    private static final int FETCHED_AHEAD = 4 * 1024 * 1024;

    /** Arguments: URL, user and password of the broker, its queue, URL and user of the database, how many consumers. */
    public static void main(String[] words) {
        Properties settings = new Properties();
        settings.putAll(java.util.Map.ofEntries(
                java.util.Map.entry("bench.broker", words[0]), java.util.Map.entry("bench.user", words[1]),
                java.util.Map.entry("bench.password", words[2]), java.util.Map.entry("bench.queue", words[3]),
                java.util.Map.entry("spring.datasource.url", words[4]), java.util.Map.entry("spring.datasource.username", words[5]),
                java.util.Map.entry("spring.datasource.password", "any"),
                java.util.Map.entry("spring.jms.listener.session.transacted", "true"),
                java.util.Map.entry("spring.jms.listener.min-concurrency", words[6]), java.util.Map.entry("spring.jms.listener.max-concurrency", words[6]),
                java.util.Map.entry("spring.jpa.hibernate.ddl-auto", "none"), java.util.Map.entry("spring.jpa.open-in-view", "false"),
                java.util.Map.entry("spring.jpa.properties.hibernate.jdbc.batch_size", "200"),
                java.util.Map.entry("spring.jpa.properties.hibernate.order_inserts", "true"),
                java.util.Map.entry("spring.main.web-application-type", "none"), java.util.Map.entry("spring.main.banner-mode", "off"),
                java.util.Map.entry("spring.main.keep-alive", "true")));
        SpringApplication application = new SpringApplication(SpringPeer.class);
        application.setDefaultProperties(settings);
        application.run();
    }

    /** The broker's own client, with as much fetched ahead as the floor has. */
    @Bean
    public ConnectionFactory connectionFactory(org.springframework.core.env.Environment settings) {
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(settings.getRequiredProperty("bench.broker"),
                settings.getRequiredProperty("bench.user"), settings.getRequiredProperty("bench.password"));
        factory.setEnable1xPrefixes(false);
        factory.setConsumerWindowSize(FETCHED_AHEAD);
        org.springframework.jms.connection.CachingConnectionFactory cached = new org.springframework.jms.connection.CachingConnectionFactory(factory);
        cached.setCacheConsumers(true);
        return cached;
    }
}
