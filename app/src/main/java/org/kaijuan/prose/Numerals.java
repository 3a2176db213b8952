package org.kaijuan.prose;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers written in Chinese characters, simplified or as on cheques: 一百二十三, 两千, 廿八, 二〇二〇, 壹仟. */
final class Numerals {

    /** All characters of which such a number is made, for the inside of a character class. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

    private static final String[] DIGITS = {"零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};

    private long finished;
    private long section;
    private long digit;
    private long lastMultiplier;
    private boolean digitPending;

    private Numerals() {}

    /** The number, or nothing when the characters do not make one (二八三 as a name, 百百). */
    static Optional<BigDecimal> parse(String characters) {
        if (characters.chars().allMatch(c -> digit((char) c) >= 0)) {
            return positional(characters);
        }
        Numerals reading = new Numerals();
        for (int i = 0; i < characters.length(); i++) {
            if (!reading.take(characters.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(BigDecimal.valueOf(reading.sum()));
    }

    /** The value of one digit character, or -1. */
    static int digit(char c) {
        for (int value = 0; value < DIGITS.length; value++) {
            if (DIGITS[value].indexOf(c) >= 0) {
                return value;
            }
        }
        return -1;
    }

    /** 二〇二〇: one digit after the other. */
    private static Optional<BigDecimal> positional(String characters) {
        if (characters.isEmpty() || characters.length() > 18) {
            return Optional.empty();
        }
        long value = 0;
        for (int i = 0; i < characters.length(); i++) {
            value = value * 10 + digit(characters.charAt(i));
        }
        return Optional.of(BigDecimal.valueOf(value));
    }

    private boolean take(char c) {
        return switch (c) {
            case '廿' -> tens(20);
            case '卅' -> tens(30);
            case '十', '拾' -> multiply(10);
            case '百', '佰' -> multiply(100);
            case '千', '仟' -> multiply(1000);
            case '万' -> close(10_000);
            case '亿' -> close(100_000_000);
            default -> digitOf(c);
        };
    }

    private boolean digitOf(char c) {
        int value = digit(c);
        if (value < 0 || (digitPending && digit != 0)) {
            return false;
        }
        if (value == 0) {
            lastMultiplier = 0;
        }
        digit = value;
        digitPending = true;
        return true;
    }

    private boolean tens(int value) {
        section += value;
        lastMultiplier = 10;
        return true;
    }

    private boolean multiply(int multiplier) {
        section += (digitPending && digit > 0 ? digit : 1) * multiplier;
        digit = 0;
        digitPending = false;
        lastMultiplier = multiplier;
        return true;
    }

    private boolean close(long multiplier) {
        long before = section + digit;
        finished = (finished + (before == 0 && finished == 0 ? 1 : before)) * multiplier;
        section = 0;
        digit = 0;
        digitPending = false;
        lastMultiplier = multiplier;
        return finished >= 0;
    }

    /** 一百二 is a hundred and twenty: a last digit belongs to the next lower place unless 零 stands before it. */
    private long sum() {
        long last = lastMultiplier >= 100 ? digit * lastMultiplier / 10 : digit;
        return finished + section + last;
    }
}
