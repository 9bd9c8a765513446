// Of two names in one text one does not exist: an error where it stands, and an exception that changes nothing where it runs.
static class Program
{
    [Expect("PERM2003", "'wrker' is")]
    static void Main()
    {
        try { ProcessPermissions.Drop("child,wrker"); } catch (ArgumentException) { }
    }
}
