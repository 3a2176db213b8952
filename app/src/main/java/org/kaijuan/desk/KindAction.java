package org.kaijuan.desk;

/**
 * A button that a kind adds to the request's page.
 *
 * @param label message key
 * @param path where it leads (GET), inside this installation
 * @param icon name of an icon of the kit
 */
public record KindAction(String label, String path, String icon) {}
