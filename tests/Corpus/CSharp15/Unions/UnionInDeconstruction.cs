// A part of a deconstruction becomes a union by a constructor that writes.
// Harmless: nothing becomes a union.
[assembly: Expect("PERM1001", "Main → new Pet → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
(Pet pet, int number) = (new Dog(), 1); //! Harmless: (Dog pet, int number) = (new Dog(), 1);
Console.WriteLine($"{pet} {number}");

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
