// Answers that nobody follows are taken for none: the guarded calls are reported, though they never run.
ProcessPermissions.Drop(Permission.FileSystemWrite);
Shapes.InAList();
Shapes.HandedOverAsADelegate(() => ProcessPermissions.Has(Permission.FileSystemWrite));
Shapes.Compared();

static class Shapes
{
    private const string Why = "such a form of asking is not followed; the page on guards says what to write instead";

    [Expect("PERM1001", "Main → Shapes.InAList → File.WriteAllText", By = Witness.Source | Witness.Tool, Why = Why)]
    public static void InAList()
    {
        List<bool> answers = [ProcessPermissions.Has(Permission.FileSystemWrite)];
        if (answers[0])
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.HandedOverAsADelegate → File.WriteAllText", By = Witness.Source | Witness.Tool, Why = Why)]
    public static void HandedOverAsADelegate(Func<bool> can)
    {
        if (can())
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Compared → File.WriteAllText", By = Witness.Source | Witness.Tool, Why = Why)]
    public static void Compared()
    {
        var (one, other) = (ProcessPermissions.Has(Permission.FileSystemWrite), DateTime.Now.Year < 0);
        if (one != other)
            File.WriteAllText(Case.File, "x");
    }
}
