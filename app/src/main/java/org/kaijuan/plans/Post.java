package org.kaijuan.plans;

/**
 * A post that a plan gives duties to.
 *
 * @param key stable; {@link #ACCOUNTABLE} and {@link #INFORMATION} are in every plan
 * @param title what the plan calls it
 * @param holder which office holds it; offices, not names
 */
public record Post(String key, String title, String holder, String duties) {

    /** 第一责任人: answers for everything (ORG-17). */
    public static final String ACCOUNTABLE = "accountable";

    /** 专职信息员: reports and keeps the records (ORG-17). */
    public static final String INFORMATION = "information";

    /** Whether every plan must have it. */
    public boolean isRequired() {
        return key.equals(ACCOUNTABLE) || key.equals(INFORMATION);
    }

    boolean isFilled() {
        return !title.isBlank() && !holder.isBlank() && !duties.isBlank();
    }
}
