// The element of a loop becomes a union by a constructor that writes.
// Harmless: nothing becomes a union.
[assembly: Expect("PERM1001", "Main → new Pet → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
foreach (Pet pet in new[] { new Dog() }) //! Harmless: foreach (var pet in new[] { new Dog() })
    Console.WriteLine(pet);

class Dog;

[System.Runtime.CompilerServices.Union]
struct Pet
{
    public Pet(Dog dog)
    {
        Store.Save();
        Value = dog;
    }

    public object? Value { get; }
}
