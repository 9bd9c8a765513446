// Guarded calls stand in each place that C# 15 added.
// BeforeDrop: they run before the drop.
//! BeforeDrop: Places.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
Places.Run(); //! BeforeDrop:

static class Places
{
    public static void Run()
    {
        Pet pet = "a";
        foreach (var use in new Action[] { pet.Save, () => Console.WriteLine(pet[1]), IPlace.Save, new Square().Save, Fill })
            try { use(); } catch (UnauthorizedAccessException) { }
    }

    [Expect("PERM1001", "Main → Places.Run → Places.Fill → File.Create")] //! BeforeDrop:
    private static void Fill()
    {
        List<int> all = [with(capacity: (int)File.Create(Case.File).Length), 1];
        Console.WriteLine(all.Count);
    }

    extension(Pet pet)
    {
        private int this[int index]
        {
            [Expect("PERM1001", "Main → Places.Run → lambda in Places.Run → Places.this[] → File.WriteAllText")] //! BeforeDrop:
            get
            {
                File.WriteAllText(Case.File, "x");
                return index;
            }
        }
    }
}

union Pet(int, string)
{
    [Expect("PERM1001", "Main → Places.Run → Pet.Save → File.WriteAllText")] //! BeforeDrop:
    public void Save() => File.WriteAllText(Case.File, "x");
}

interface IPlace
{
    [Expect("PERM1001", "Main → Places.Run → IPlace.Save → File.WriteAllText")] //! BeforeDrop:
    static void Save() => File.WriteAllText(Case.File, "x");
}

closed class Shape
{
    [Expect("PERM1001", "Main → Places.Run → Shape.Save → File.WriteAllText")] //! BeforeDrop:
    public void Save() => File.WriteAllText(Case.File, "x");
}

sealed class Square : Shape;
