// A guard is switched on, and the wrong case writes.
// Right: the right one does.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[] { Shapes.Statement, Shapes.Default, Shapes.When, Shapes.Expression, Shapes.Tuple, Shapes.Arm })
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    [Expect("PERM1001", "Main → Shapes.Statement → File.WriteAllText")]
    public static void Statement()
    {
        switch (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            case true: break; //! Right:     case false: break;
            case false: File.WriteAllText(Case.File, "x"); break; //! Right:     case true: File.WriteAllText(Case.File, "x"); break;
        }
    }

    [Expect("PERM1001", "Main → Shapes.Default → File.WriteAllText")]
    public static void Default()
    {
        switch (ProcessPermissions.Has(Permission.FileSystemWrite))
        {
            default: File.WriteAllText(Case.File, "x"); break;
            case true: break; //! Right:     case false: break;
        }
    }

    [Expect("PERM1001", "Main → Shapes.When → File.WriteAllText")]
    public static void When()
    {
        switch (DateTime.Now.Year)
        {
            case > 0 when !ProcessPermissions.Has(Permission.FileSystemWrite): File.WriteAllText(Case.File, "x"); break;
        //^ Right:     case > 0 when ProcessPermissions.Has(Permission.FileSystemWrite): File.WriteAllText(Case.File, "x"); break;
        }
    }

    [Expect("PERM1001", "Main → Shapes.Expression → File.WriteAllText")]
    public static void Expression()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) switch { true => false, _ => true })
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) switch { true => true, _ => false })
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Tuple → File.WriteAllText")]
    public static void Tuple()
    {
        switch (ProcessPermissions.Has(Permission.FileSystemWrite), DateTime.Now.Year)
        {
            case (false, > 0): File.WriteAllText(Case.File, "x"); break;
        //^ Right:     case (true, > 0): File.WriteAllText(Case.File, "x"); break;
        }
    }

    [Expect("PERM1001", "Main → Shapes.Arm → File.WriteAllText")]
    public static void Arm()
    {
        if ((ProcessPermissions.Has(Permission.FileSystemWrite), 1) switch { (false, 1) => true, _ => false })
        //^ Right: if ((ProcessPermissions.Has(Permission.FileSystemWrite), 1) switch { (true, 1) => true, _ => false })
            File.WriteAllText(Case.File, "x");
    }
}
