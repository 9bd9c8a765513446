// A filter runs where something is thrown.
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { throw new InvalidOperationException(); } catch (InvalidOperationException) when (Filter.Note()) { } catch (Exception) { }

static class Filter
{
    [Expect("PERM1001", "Main → Filter.Note → File.WriteAllText")]
    public static bool Note()
    {
        File.WriteAllText(Case.File, "x");
        return true;
    }
}
