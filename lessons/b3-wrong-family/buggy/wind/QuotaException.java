package wind;

/** More was asked than the contract allows for in a minute. */
public class QuotaException extends LastingException {} //@PARENT
