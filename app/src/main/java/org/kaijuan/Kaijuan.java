package org.kaijuan;

import org.kaijuan.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one jar for every command and every node. */
@SpringBootApplication
public class Kaijuan {

    public static void main(String... args) {
        System.exit(new Commands(Kaijuan.class).run(args));
    }
}
