package org.kaijuan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one jar for every command and every node. */
@SpringBootApplication
public class Kaijuan {

    public static void main(String... args) {
        SpringApplication.run(Kaijuan.class, args);
    }
}
