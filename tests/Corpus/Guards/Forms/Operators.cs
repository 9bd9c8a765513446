// A guard is combined with others so that it says nothing.
// Right: it still says that writing is allowed.
ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (var shape in new Action[]
{
    Shapes.And,
    Shapes.Or,
    Shapes.ShortOr,
    Shapes.Xor,
    Shapes.XorFalse,
    Shapes.Equal,
    Shapes.Unequal,
    Shapes.EqualsTrue,
    Shapes.AndAssigned,
    Shapes.OrAssigned,
    Shapes.Choice,
    Shapes.Kept,
    Shapes.Overwritten,
})
    try { shape(); } catch (UnauthorizedAccessException) { }

static class Shapes
{
    public static bool Yes => DateTime.Now.Year > 0;

    [Expect("PERM1001", "Main → Shapes.And → File.WriteAllText")]
    public static void And()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) & false | Shapes.Yes)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) & Shapes.Yes)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Or → File.WriteAllText")]
    public static void Or()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) | Shapes.Yes)
        //^ Right: if (!(!ProcessPermissions.Has(Permission.FileSystemWrite) | !Shapes.Yes))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.ShortOr → File.WriteAllText")]
    public static void ShortOr()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) || Shapes.Yes)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) && Shapes.Yes)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Xor → File.WriteAllText")]
    public static void Xor()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) ^ true)
        //^ Right: if (!(ProcessPermissions.Has(Permission.FileSystemWrite) ^ true))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.XorFalse → File.WriteAllText")]
    public static void XorFalse()
    {
        if (!(ProcessPermissions.Has(Permission.FileSystemWrite) ^ false))
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) ^ false)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Equal → File.WriteAllText")]
    public static void Equal()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) == false)
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite) == true)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Unequal → File.WriteAllText")]
    public static void Unequal()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite) != true)
        //^ Right: if (true == ProcessPermissions.Has(Permission.FileSystemWrite))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.EqualsTrue → File.WriteAllText")]
    public static void EqualsTrue()
    {
        if (ProcessPermissions.Has(Permission.FileSystemWrite).Equals(false))
        //^ Right: if (ProcessPermissions.Has(Permission.FileSystemWrite).Equals(true))
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.AndAssigned → File.WriteAllText")]
    public static void AndAssigned()
    {
        var can = Shapes.Yes;
        can &= !ProcessPermissions.Has(Permission.FileSystemWrite); //! Right: can &= ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.OrAssigned → File.WriteAllText")]
    public static void OrAssigned()
    {
        var can = Shapes.Yes; //! Right: var can = false;
        can |= ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Choice → File.WriteAllText")]
    public static void Choice()
    {
        if (Shapes.Yes ? !ProcessPermissions.Has(Permission.FileSystemWrite) : false)
        //^ Right: if (Shapes.Yes ? ProcessPermissions.Has(Permission.FileSystemWrite) : false)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Kept → File.WriteAllText")]
    public static void Kept()
    {
        var can = ProcessPermissions.Has(Permission.FileSystemWrite) || Shapes.Yes;
        //^ Right: var can = ProcessPermissions.Has(Permission.FileSystemWrite) && Shapes.Yes;
        if (can)
            File.WriteAllText(Case.File, "x");
    }

    [Expect("PERM1001", "Main → Shapes.Overwritten → File.WriteAllText")]
    public static void Overwritten()
    {
        var can = ProcessPermissions.Has(Permission.FileSystemWrite); //! Right: var can = Shapes.Yes;
        can = Shapes.Yes; //! Right: can = ProcessPermissions.Has(Permission.FileSystemWrite);
        if (can)
            File.WriteAllText(Case.File, "x");
    }
}
