// A helper throws where another permission is gone.
// Right: it throws where the one that is needed is gone.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.Require,
    Shapes.RequireWrite,
    Shapes.ThrowIf,
    Shapes.Ensure,
    Shapes.Expression,
    Shapes.While,
    Shapes.Early,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Require → File.WriteAllText")]
    public static void Require()
    {
        try { Gate.Require(Permission.FileSystemRead); } catch (InvalidOperationException) { return; }
        //^ Right: try { Gate.Require(Permission.FileSystemWrite); } catch (InvalidOperationException) { return; }
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.RequireWrite → File.WriteAllText")]
    public static void RequireWrite()
    {
        try { Gate.RequireRead(); } catch (InvalidOperationException) { return; }
        //^ Right: try { Gate.RequireWrite(); } catch (InvalidOperationException) { return; }
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.ThrowIf → File.WriteAllText")]
    public static void ThrowIf()
    {
        try { Gate.ThrowIf(ProcessPermissions.Has(Permission.FileSystemWrite)); } catch (InvalidOperationException) { return; }
        //^ Right: try { Gate.ThrowIf(!ProcessPermissions.Has(Permission.FileSystemWrite)); } catch (InvalidOperationException) { return; }
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Ensure → File.WriteAllText")]
    public static void Ensure()
    {
        try { Gate.Ensure(!ProcessPermissions.Has(Permission.FileSystemWrite)); } catch (InvalidOperationException) { return; }
        //^ Right: try { Gate.Ensure(ProcessPermissions.Has(Permission.FileSystemWrite)); } catch (InvalidOperationException) { return; }
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Expression → File.WriteAllText")]
    public static void Expression()
    {
        var can = ProcessPermissions.Has(Permission.FileSystemWrite);
        try { _ = can ? throw new InvalidOperationException() : 0; } catch (InvalidOperationException) { return; }
        //^ Right: try { _ = can ? 0 : throw new InvalidOperationException(); } catch (InvalidOperationException) { return; }
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.While → File.WriteAllText")]
    public static void While()
    {
        while (ProcessPermissions.Has(Permission.FileSystemWrite)) //! Right: while (!ProcessPermissions.Has(Permission.FileSystemWrite))
            return;
        File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Early → File.WriteAllText")]
    public static void Early()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite)) //! Right: if (!ProcessPermissions.Has(Permission.FileSystemWrite))
            return;
        File.WriteAllText(Case.File, "x");
    }
}

static class Gate
{
    public static void RequireRead() => Require(Permission.FileSystemRead);

    public static void RequireWrite() => Require(Permission.FileSystemWrite);

    public static void Require(Permission needed)
    {
        if (!ProcessPermissions.Has(needed))
            throw new InvalidOperationException();
    }

    public static void ThrowIf(bool broken)
    {
        if (broken)
            throw new InvalidOperationException();
    }

    public static void Ensure([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool held)
    {
        if (!held)
            Fail();
    }

    private static void Fail() => throw new InvalidOperationException();
}
